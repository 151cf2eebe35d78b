import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** Radius at which curvature raises a vapor pressure by the factor e, 2σM/(R T ρ); Seinfeld & Pandis (2016), eq. 10.86. */
export const kelvinRadius = <V>(
  o: Operations<V>,
  surfaceTension: V | number,
  density: V | number,
  molarMass: V | number,
  temperature: V | number,
): V =>
  o.divide(
    o.multiply(o.multiply(2 / scaledConstants.gasConstant, surfaceTension), molarMass),
    o.multiply(temperature, density),
  );
