import { expOfModerate } from "../../math/exp";
import { expm1 } from "../../math/expm1";

/** √(2π) */
const rootOf2Pi: f64 = 2.5066282746310002;

/**
 * Dimensionless coagulation coefficient of attracting particles [1] from the diffusive Knudsen number K [1] ≥ 0 and the potential's
 * ratio φ [1] to k_B T; its limit of no potential where they repel. With x = K(1 + φ)(1 − e^−φ)/φ, A = 1 + x and E = e^(−φ/A) it is
 * 4πK² over √(2π) K(1 + φ)E/(1 − (2 + x)x expm1(−φ/(A(2 + x)))) + (1 − E)/(1 − e^−φ).
 * D'yachkov et al. (2007), J. Chem. Phys. 126, 124101; Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933.
 */
// @ts-ignore: decorator
@inline
export function dyachkov2007Dimensionless(diffusiveKnudsenNumber: v128, coulombPotentialRatio: v128): v128 {
  // To rounding, the limit of no potential.
  const phi = f64x2.pmax(coulombPotentialRatio, f64x2.splat(1e-30));
  // Beyond it H/K is constant, while powers would overflow.
  const k = f64x2.pmin(diffusiveKnudsenNumber, f64x2.splat(1e75));
  const attraction = expm1(f64x2.neg(phi));
  const kinetic = f64x2.mul(k, f64x2.add(f64x2.splat(1), phi));
  const x = f64x2.div(f64x2.mul(kinetic, f64x2.neg(attraction)), phi);
  const a = f64x2.add(f64x2.splat(1), x);
  const b = f64x2.add(f64x2.splat(2), x);
  const depth = f64x2.div(phi, a);
  const missing = expm1(f64x2.neg(depth));
  const sheath = f64x2.sub(f64x2.splat(1), f64x2.mul(f64x2.mul(b, x), expm1(f64x2.div(f64x2.neg(depth), b))));
  const resistance = f64x2.add(
    f64x2.div(
      f64x2.mul(
        f64x2.mul(f64x2.splat(rootOf2Pi), kinetic),
        expOfModerate(f64x2.pmax(f64x2.neg(depth), f64x2.splat(-700))),
      ),
      sheath,
    ),
    f64x2.div(missing, attraction),
  );
  return f64x2.mul(diffusiveKnudsenNumber, f64x2.div(f64x2.mul(f64x2.splat(4 * Math.PI), k), resistance));
}
