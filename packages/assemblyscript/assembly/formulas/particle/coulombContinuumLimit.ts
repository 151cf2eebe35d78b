import { expm1 } from "../../math/expm1";

/**
 * How much a Coulomb potential enhances collisions in the continuum limit [1], from the potential's ratio φ [1] to k_B T:
 * φ/(1 − e^−φ), 1 of φ = 0. Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410, eq. 6b.
 */
// @ts-ignore: decorator
@inline
export function coulombContinuumLimit(coulombPotentialRatio: v128): v128 {
  // e^−φ beyond the largest number is taken as the square of its root.
  const strong = f64x2.lt(coulombPotentialRatio, f64x2.splat(-700));
  const exponent = v128.bitselect(
    f64x2.mul(f64x2.splat(-0.5), coulombPotentialRatio),
    f64x2.neg(coulombPotentialRatio),
    strong,
  );
  const divisor = f64x2.neg(expm1(exponent));
  const ratio = f64x2.div(coulombPotentialRatio, divisor);
  const enhancement = v128.bitselect(f64x2.div(f64x2.neg(ratio), divisor), ratio, strong);
  return v128.bitselect(f64x2.splat(1), enhancement, f64x2.eq(coulombPotentialRatio, f64x2.splat(0)));
}
