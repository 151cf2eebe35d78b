import { constants } from "@aitken/contracts";
import { reduced } from "./reduced.ts";

const boltzmann = constants.boltzmann.value;

/** How much more a potential φ ≠ 0 changes collisions in the continuum than in the kinetic limit, without either of them. */
const limitRatio = (potential: number): number => {
  if (potential === 0) return 1;
  return potential > 0 ? -potential / Math.expm1(-potential) / (1 + potential) : potential / Math.expm1(potential);
};

/**
 * Diffusive Knudsen number [1] of two particles, √(k T m) η_c/(f R η_k) with reduced mass m and friction f: from radii [m],
 * masses [kg] and friction factors [kg/s] > 0, their Coulomb potential over the thermal energy [1] and temperature [K] > 0.
 * Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410; Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933.
 */
export const diffusiveKnudsenNumber = (
  firstRadius: number,
  secondRadius: number,
  firstMass: number,
  secondMass: number,
  firstFriction: number,
  secondFriction: number,
  coulombPotentialRatio: number,
  temperature: number,
): number =>
  (Math.sqrt(boltzmann * temperature * reduced(firstMass, secondMass)) * limitRatio(coulombPotentialRatio)) /
  (reduced(firstFriction, secondFriction) * (firstRadius + secondRadius));
