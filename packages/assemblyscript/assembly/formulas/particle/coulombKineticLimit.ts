import { exp } from "../../math/exp";

/**
 * How much a Coulomb potential enhances collisions in the kinetic limit [1], from the potential's ratio φ [1] to k_B T: 1 + φ where
 * it attracts, φ ≥ 0, else e^φ. Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410, eq. 6d, e.
 */
// @ts-ignore: decorator
@inline
export function coulombKineticLimit(coulombPotentialRatio: v128): v128 {
  const repelled = exp(f64x2.pmin(coulombPotentialRatio, f64x2.splat(0)));
  return v128.bitselect(
    f64x2.add(f64x2.splat(1), coulombPotentialRatio),
    repelled,
    f64x2.ge(coulombPotentialRatio, f64x2.splat(0)),
  );
}
