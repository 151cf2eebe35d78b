import { polynomial } from "../../math/polynomial.ts";
import { coulombContinuumLimit } from "../particle/coulombContinuumLimit.ts";
import { hardSphereDimensionless } from "./hardSphereDimensionless.ts";

/** 1/(n + 2)! */
const inverseFactorials = Array.from({ length: 18 }, (_, n) => {
  let product = 1;
  for (let k = 2; k <= n + 2; k++) product *= k;
  return 1 / product;
});

const width = (1.22 * Math.sqrt(Math.PI)) / 2;
const sheath = (2 * Math.sqrt(Math.PI) * 1.22 ** 3) / 9;
const root = Math.sqrt(8 * Math.PI);

/**
 * Dimensionless coagulation coefficient [1] of attracting particles, with one collision in the sheath, from their diffusive Knudsen
 * number K [1] ≥ 0 and the ratio φ [1] of the Coulomb potential to the thermal energy; that of hard spheres where they repel each
 * other. For small q, 1 − (1 + q) e^(−q) is q² e^(−q) Σ qⁿ/(n + 2)!, in which nothing cancels.
 * Gatti & Kortshagen (2008), Phys. Rev. E 78, 046402; Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933.
 */
export const gatti2008Dimensionless = (diffusiveKnudsenNumber: number, coulombPotentialRatio: number): number => {
  if (coulombPotentialRatio < 0) return hardSphereDimensionless(diffusiveKnudsenNumber);
  const kinetic = 1 + coulombPotentialRatio;
  const attraction = coulombContinuumLimit(coulombPotentialRatio) * (coulombPotentialRatio / kinetic);
  // q K, which stays where q vanishes with large K.
  const reach = width * attraction;
  // Beyond, e^(−q) is 0.
  const q = Math.min(reach / Math.max(diffusiveKnudsenNumber, Number.MIN_VALUE), 750);
  const e = Math.exp(-q);
  const free =
    root *
    (diffusiveKnudsenNumber * e +
      sheath * (attraction * e) * coulombPotentialRatio * (coulombPotentialRatio / kinetic));
  if (q < 1) return 4 * Math.PI * reach * reach * e * polynomial(q, inverseFactorials) + free;
  return 4 * Math.PI * diffusiveKnudsenNumber * diffusiveKnudsenNumber * (1 - (1 + q) * e) + free;
};
