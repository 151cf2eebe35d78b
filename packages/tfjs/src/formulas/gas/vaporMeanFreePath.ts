import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** Mean free path of a vapor, 3D/√(8 R T/(π M)), as the transition correction needs it; Fuchs & Sutugin (1971). */
export const vaporMeanFreePath = <V>(
  o: Operations<V>,
  diffusionCoefficient: V | number,
  molarMass: V | number,
  temperature: V | number,
): V => {
  const squaredSpeed = o.divide(o.multiply((8 / Math.PI) * scaledConstants.gasConstant, temperature), molarMass);
  return o.divide(o.multiply(3, diffusionCoefficient), o.squareRoot(squaredSpeed));
};
