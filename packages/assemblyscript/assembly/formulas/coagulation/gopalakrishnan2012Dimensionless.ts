import { pow } from "../../math/pow";
import { hardSphereDimensionless } from "./hardSphereDimensionless";

/**
 * Dimensionless coagulation coefficient of attracting particles [1] from the diffusive Knudsen number K [1] ≥ 0 and the potential's
 * ratio φ [1] to k_B T: 4πK²/(1 + 1.598 m^1.1709) with m = min(K, 3K/(2φ)), fitted to trajectories, for φ > 0.5 and m < 2.5; else
 * that of hard spheres. Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410.
 */
// @ts-ignore: decorator
@inline
export function gopalakrishnan2012Dimensionless(diffusiveKnudsenNumber: v128, coulombPotentialRatio: v128): v128 {
  const m = f64x2.pmin(
    f64x2.div(f64x2.mul(f64x2.splat(3), diffusiveKnudsenNumber), f64x2.mul(f64x2.splat(2), coulombPotentialRatio)),
    diffusiveKnudsenNumber,
  );
  const isHard = v128.or(f64x2.le(coulombPotentialRatio, f64x2.splat(0.5)), f64x2.ge(m, f64x2.splat(2.5)));
  const power = pow(v128.bitselect(f64x2.splat(1), m, isHard), f64x2.splat(1.1709));
  const attracted = f64x2.div(
    f64x2.mul(f64x2.mul(f64x2.splat(4 * Math.PI), diffusiveKnudsenNumber), diffusiveKnudsenNumber),
    f64x2.add(f64x2.splat(1), f64x2.mul(f64x2.splat(1.598), power)),
  );
  return v128.bitselect(hardSphereDimensionless(diffusiveKnudsenNumber), attracted, isHard);
}
