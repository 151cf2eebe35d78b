import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

const { gasConstant } = scaledConstants;

/** Mean free path of a gas, (2μ/P)/√(8M/(π R T)); Seinfeld & Pandis (2016), eq. 9.6. */
export const meanFreePath = <V>(
  o: Operations<V>,
  temperature: V | number,
  pressure: V | number,
  molarMass: V | number,
  dynamicViscosity: V | number,
): V =>
  o.multiply(
    o.divide(o.multiply(2, dynamicViscosity), pressure),
    o.squareRoot(o.divide(o.multiply((Math.PI / 8) * gasConstant, temperature), molarMass)),
  );
