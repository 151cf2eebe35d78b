import { polynomial } from "../../math/polynomial.ts";
import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** The exponent in powers of the larger Stokes number. */
const growth = [0, 5.3406, -4.2942, 1.5275, -0.1988];

/** How much turbulence clusters two kinds of particles at the distance of a collision; Ayala, Rosa & Wang (2008). */
export const ayala2008RadialDistribution = <V>(
  o: Operations<V>,
  firstRadius: V | number,
  secondRadius: V | number,
  firstStokes: V | number,
  secondStokes: V | number,
  kolmogorovLength: V | number,
  taylorMicroscaleReynoldsNumber: V | number,
  normalizedAccelerationVariance: V | number,
  kolmogorovVelocity: V | number,
  kolmogorovTime: V | number,
): V => {
  const reach = o.add(firstRadius, secondRadius);
  const difference = o.subtract(firstStokes, secondStokes);
  const stokes = o.select(o.isPositive(difference), firstStokes, secondStokes);
  const drop = o.divide(o.multiply(scaledConstants.gravity, kolmogorovTime), kolmogorovVelocity);
  const acceleration = o.add(normalizedAccelerationVariance, o.multiply(o.multiply(Math.PI / 8, drop), drop));
  const spread = o.multiply(20.115, o.squareRoot(o.divide(acceleration, taylorMicroscaleReynoldsNumber)));
  const squaredLength = o.multiply(kolmogorovLength, kolmogorovLength);
  const squaredCore = o.multiply(o.multiply(squaredLength, spread), o.absolute(difference));
  const fall = o.power(drop, o.multiply(0.1886, o.exponential(o.divide(20.306, taylorMicroscaleReynoldsNumber))));
  const exponent = o.divide(o.atLeast(polynomial(o, stokes, growth), 0), fall);
  const ratio = o.divide(o.add(squaredLength, squaredCore), o.add(o.multiply(reach, reach), squaredCore));
  return o.power(ratio, o.multiply(0.5, exponent));
};
