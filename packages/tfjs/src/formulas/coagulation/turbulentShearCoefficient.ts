import type { Operations } from "../../operations.ts";

/** Coagulation coefficient of particles that small eddies carry together, √(π ε/(120 ν)) (2R)³; Saffman & Turner (1956). */
export const turbulentShearCoefficient = <V>(
  o: Operations<V>,
  firstRadius: V | number,
  secondRadius: V | number,
  turbulentDissipation: V | number,
  kinematicViscosity: V | number,
): V => {
  const reach = o.add(firstRadius, secondRadius);
  const shear = o.squareRoot(o.divide(o.multiply((64 * Math.PI) / 120, turbulentDissipation), kinematicViscosity));
  return o.multiply(shear, reach, o.multiply(reach, reach));
};
