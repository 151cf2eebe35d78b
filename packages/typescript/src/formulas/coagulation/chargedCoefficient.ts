import { coulombPotentialRatio } from "./coulombPotentialRatio.ts";
import { diffusiveKnudsenNumber } from "./diffusiveKnudsenNumber.ts";
import { reduced } from "./reduced.ts";

/** η_k²/η_c of a potential φ, whose factors alone overflow or vanish. */
const enhancement = (potential: number): number => {
  if (potential === 0) return 1;
  return potential > 0
    ? ((1 + potential) ** 2 * -Math.expm1(-potential)) / potential
    : (Math.exp(potential) * Math.expm1(potential)) / potential;
};

/**
 * Coagulation coefficient [m³/s] of two charged particles, H f R³ η_k²/(m η_c): from radii [m], masses [kg] and friction factors
 * [kg/s] > 0, charges [elementary charges] and temperature [K] > 0; H is a model's dimensionless coefficient from the diffusive
 * Knudsen number and the Coulomb potential ratio.
 * Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410; Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933.
 */
export const chargedCoefficient = (
  dimensionless: (diffusiveKnudsenNumber: number, coulombPotentialRatio: number) => number,
  firstRadius: number,
  secondRadius: number,
  firstMass: number,
  secondMass: number,
  firstFriction: number,
  secondFriction: number,
  firstCharge: number,
  secondCharge: number,
  temperature: number,
): number => {
  const potential = coulombPotentialRatio(
    firstRadius,
    secondRadius,
    firstCharge,
    secondCharge,
    temperature,
    Number.NEGATIVE_INFINITY,
  );
  const knudsen = diffusiveKnudsenNumber(
    firstRadius,
    secondRadius,
    firstMass,
    secondMass,
    firstFriction,
    secondFriction,
    potential,
    temperature,
  );
  const reach = firstRadius + secondRadius;
  return (
    dimensionless(knudsen, potential) *
    (reduced(firstFriction, secondFriction) / reduced(firstMass, secondMass)) *
    (reach * reach * reach) *
    enhancement(potential)
  );
};
