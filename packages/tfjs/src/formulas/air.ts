import type { Operations } from "../operations.ts";
import { scaledConstants } from "../units.ts";

const {
  airReferenceViscosity,
  airReferenceTemperature,
  airSutherlandTemperature: sutherland,
  airMolarMass,
  gasConstant,
} = scaledConstants;

/** Dynamic viscosity of air after Sutherland (1893). */
export const dynamicViscosity = <V>(o: Operations<V>, temperature: V | number): V => {
  const ratio = o.divide(temperature, airReferenceTemperature);
  return o.multiply(
    ratio,
    o.squareRoot(ratio),
    o.divide(airReferenceViscosity * (airReferenceTemperature + sutherland), o.add(temperature, sutherland)),
  );
};

/** Mean free path of air, λ = (2μ/P)/√(8M/(π R T)); Seinfeld & Pandis (2016), eq. 9.6. */
export const meanFreePath = <V>(o: Operations<V>, viscosity: V, temperature: V | number, pressure: V | number): V =>
  o.multiply(
    o.divide(o.multiply(2, viscosity), pressure),
    o.squareRoot(o.multiply((Math.PI * gasConstant) / (8 * airMolarMass), temperature)),
  );
