import { coulombContinuumLimit } from "../particle/coulombContinuumLimit.ts";

const root = Math.sqrt(2 * Math.PI);

/**
 * Dimensionless coagulation coefficient [1] of attracting particles from their diffusive Knudsen number K [1] ≥ 0 and the ratio φ [1]
 * of the Coulomb potential to the thermal energy; where they repel each other, its limit for no potential. With x = K η_k/η_c,
 * A = 1 + x, y = φ/(A(2 + x)): (2 + x) x expm1(−y) is −φ x/A (1 − e^(−y))/y, which does not overflow.
 * D'yachkov et al. (2007), J. Chem. Phys. 126, 124101; Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933.
 */
export const dyachkov2007Dimensionless = (diffusiveKnudsenNumber: number, coulombPotentialRatio: number): number => {
  const k = diffusiveKnudsenNumber;
  // A smaller potential changes no digit.
  if (coulombPotentialRatio <= 1e-20) return (4 * Math.PI * k) / (root + 1 / (k * (1 + k)));
  const phi = coulombPotentialRatio;
  const kinetic = 1 + phi;
  const attracted = -Math.expm1(-phi);
  // Beyond the bound nothing changes but that x/A would not be a number.
  const x = Math.min((k * kinetic * attracted) / phi, 1e300);
  const a = 1 + x;
  // (1 − e^(−y))/y is the inverse of the continuum limit.
  const sheath = 1 + (phi * (x / a)) / coulombContinuumLimit(phi / (a * (2 + x)));
  const e = phi / a;
  return (4 * Math.PI * k) / (root * Math.exp(-e) * (kinetic / sheath) - Math.expm1(-e) / (attracted * k));
};
