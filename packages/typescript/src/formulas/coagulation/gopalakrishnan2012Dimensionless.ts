import { power } from "../../math/power.ts";
import { hardSphereDimensionless } from "./hardSphereDimensionless.ts";

/**
 * Dimensionless coagulation coefficient [1] of attracting particles from their diffusive Knudsen number [1] ≥ 0 and the ratio [1] of
 * the Coulomb potential to the thermal energy, fitted to trajectories; that of hard spheres where the ratio is at most a half or
 * the collisions are nearly kinetic. Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410.
 */
export const gopalakrishnan2012Dimensionless = (
  diffusiveKnudsenNumber: number,
  coulombPotentialRatio: number,
): number => {
  const m = diffusiveKnudsenNumber * Math.min(1, 1.5 / coulombPotentialRatio);
  if (coulombPotentialRatio <= 0.5 || m >= 2.5) return hardSphereDimensionless(diffusiveKnudsenNumber);
  return (4 * Math.PI * diffusiveKnudsenNumber * diffusiveKnudsenNumber) / (1 + 1.598 * power(m, 1.1709));
};
