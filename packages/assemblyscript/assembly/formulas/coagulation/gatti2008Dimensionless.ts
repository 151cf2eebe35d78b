import { expOfModerate } from "../../math/exp";
import { expm1 } from "../../math/expm1";
import { eight, two } from "../../math/polynomial";
import { hardSphereDimensionless } from "./hardSphereDimensionless";

/** 1/(n + 2)! */
const inverseFactorials = memory.data<f64>([
  1.0 / 2,
  1.0 / 6,
  1.0 / 24,
  1.0 / 120,
  1.0 / 720,
  1.0 / 5040,
  1.0 / 40320,
  1.0 / 362880,
  1.0 / 3628800,
  1.0 / 39916800,
  1.0 / 479001600,
  1.0 / 6227020800,
  1.0 / 87178291200,
  1.0 / 1307674368000,
  1.0 / 20922789888000,
  1.0 / 355687428096000,
  1.0 / 6402373705728000,
  1.0 / 121645100408832000,
]);
/** 1.22 √π/2 */
const arrival: f64 = 1.0811968490523647;
/** 2√π 1.22³/9 */
const orbiting: f64 = 0.715223728946462;
/** √(8π) */
const rootOf8Pi: f64 = 5.0132565492620005;

/**
 * Dimensionless coagulation coefficient of attracting particles with one collision in the sheath [1] from the diffusive Knudsen
 * number K [1] ≥ 0 and the potential's ratio φ [1] to k_B T; that of hard spheres where they repel. With the enhancements η_c =
 * φ/(1 − e^−φ), η_k = 1 + φ and q = 1.22 √π η_c φ/(2 η_k K) it is
 * 4πK² (1 − (1 + q)e^−q) + √(8π) (K + 2√π 1.22³ η_c φ³/(9 η_k²)) e^−q.
 * For small q, 1 − (1 + q)e^−q is q² e^−q Σ qⁿ/(n + 2)!, in which nothing cancels.
 * Gatti & Kortshagen (2008), Phys. Rev. E 78, 046402; Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933.
 */
// @ts-ignore: decorator
@inline
export function gatti2008Dimensionless(diffusiveKnudsenNumber: v128, coulombPotentialRatio: v128): v128 {
  const isHard = f64x2.lt(coulombPotentialRatio, f64x2.splat(0));
  const phi = f64x2.pmax(f64x2.pmin(coulombPotentialRatio, f64x2.splat(1e150)), f64x2.splat(0));
  const continuum = v128.bitselect(
    f64x2.splat(1),
    f64x2.div(phi, f64x2.neg(expm1(f64x2.neg(phi)))),
    f64x2.eq(phi, f64x2.splat(0)),
  );
  const share = f64x2.div(phi, f64x2.add(f64x2.splat(1), phi));
  // q K, which stays where q vanishes with large K.
  const reach = f64x2.mul(f64x2.mul(f64x2.splat(arrival), continuum), share);
  // Of q = 0/0 only K = 0 matters; beyond 700, e^−q adds nothing.
  const q = v128.bitselect(
    f64x2.splat(700),
    f64x2.pmin(f64x2.div(reach, diffusiveKnudsenNumber), f64x2.splat(700)),
    f64x2.eq(diffusiveKnudsenNumber, f64x2.splat(0)),
  );
  const missed = v128.bitselect(f64x2.splat(0), expOfModerate(f64x2.neg(q)), f64x2.ge(q, f64x2.splat(700)));
  const q2 = f64x2.mul(q, q);
  const q4 = f64x2.mul(q2, q2);
  const q8 = f64x2.mul(q4, q4);
  const upper = f64x2.add(eight(inverseFactorials + 64, q, q2, q4), f64x2.mul(two(inverseFactorials + 128, q), q8));
  const terms = f64x2.add(eight(inverseFactorials, q, q2, q4), f64x2.mul(upper, q8));
  const near = f64x2.mul(f64x2.mul(f64x2.mul(reach, reach), missed), terms);
  const far = f64x2.mul(
    f64x2.mul(diffusiveKnudsenNumber, diffusiveKnudsenNumber),
    f64x2.sub(f64x2.splat(1), f64x2.mul(f64x2.add(f64x2.splat(1), q), missed)),
  );
  const collided = f64x2.mul(f64x2.splat(4 * Math.PI), v128.bitselect(near, far, f64x2.lt(q, f64x2.splat(1))));
  const free = f64x2.add(
    f64x2.mul(diffusiveKnudsenNumber, missed),
    f64x2.mul(f64x2.mul(f64x2.mul(f64x2.splat(orbiting), f64x2.mul(f64x2.mul(continuum, share), missed)), phi), share),
  );
  return v128.bitselect(
    hardSphereDimensionless(diffusiveKnudsenNumber),
    f64x2.add(collided, f64x2.mul(f64x2.splat(rootOf8Pi), free)),
    isHard,
  );
}
