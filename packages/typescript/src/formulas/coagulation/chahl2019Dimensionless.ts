import { power } from "../../math/power.ts";
import { hardSphereDimensionless } from "./hardSphereDimensionless.ts";

/**
 * Dimensionless coagulation coefficient [1] of attracting particles from their diffusive Knudsen number [1] ≥ 0 and the ratio [1] of
 * the Coulomb potential to the thermal energy, fitted to Langevin simulations; that of hard spheres where they repel each other.
 * Its factor is e^μ, with μ an extreme value density whose shape C₃ goes through 0: ln(1 + C₃ y)/C₃ is good to the end.
 * Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933.
 */
export const chahl2019Dimensionless = (diffusiveKnudsenNumber: number, coulombPotentialRatio: number): number => {
  const hardSphere = hardSphereDimensionless(diffusiveKnudsenNumber);
  if (coulombPotentialRatio <= 0) return hardSphere;
  // Beyond, the factor is 1.
  const phi = Math.min(coulombPotentialRatio, 1e100);
  const centre = 4.528 * Math.exp(-1.088 * phi) + 0.7091 * Math.log1p(1.527 * phi);
  const size = 11.36 * power(phi, 0.272) - 10.33;
  const shape = 0.05971 - 0.003533 * phi;
  // The logarithm of 0 would make the factor of 0 no number.
  const y = (Math.log(Math.max(diffusiveKnudsenNumber, Number.MIN_VALUE)) - centre) / 2.5;
  const z = shape * y;
  if (z <= -1) return hardSphere;
  const logarithm = Math.log1p(z);
  const drop = shape === 0 ? y : logarithm / shape;
  return hardSphere * Math.exp((size / 2.5) * Math.exp(-drop - logarithm - Math.exp(-drop)));
};
