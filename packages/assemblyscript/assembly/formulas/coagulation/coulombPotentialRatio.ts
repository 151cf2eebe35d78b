import { airPermittivity, boltzmann, elementaryCharge } from "../../../build/constants.generated";

/** −e²/(4π ε k_B) [m K] */
const factor: f64 = ((-elementaryCharge / (4 * Math.PI * airPermittivity)) * elementaryCharge) / boltzmann;

/**
 * Coulomb potential of two particles in contact over the thermal energy [1], > 0 where they attract each other: from radii [m] > 0,
 * charges [elementary charges] and temperature [K] > 0; at least the lower limit [1].
 * Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410, eq. 7.
 */
// @ts-ignore: decorator
@inline
export function coulombPotentialRatio(
  firstRadius: v128,
  secondRadius: v128,
  firstCharge: v128,
  secondCharge: v128,
  temperature: v128,
  lowerLimit: v128,
): v128 {
  const attraction = f64x2.mul(f64x2.splat(factor), f64x2.mul(firstCharge, secondCharge));
  const energy = f64x2.mul(f64x2.add(firstRadius, secondRadius), temperature);
  return f64x2.max(f64x2.div(attraction, energy), lowerLimit);
}
