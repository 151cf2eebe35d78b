import { expOfModerate, series } from "../../math/exp";
import { expm1 } from "../../math/expm1";
import { hardSphereDimensionless } from "./hardSphereDimensionless";

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
  const reach = f64x2.mul(continuum, share);
  // Of q = 0/0 only K = 0 matters; beyond 700, e^−q adds nothing.
  const q = v128.bitselect(
    f64x2.splat(700),
    f64x2.pmin(f64x2.div(f64x2.mul(f64x2.splat(arrival), reach), diffusiveKnudsenNumber), f64x2.splat(700)),
    f64x2.eq(diffusiveKnudsenNumber, f64x2.splat(0)),
  );
  const missed = v128.bitselect(f64x2.splat(0), expOfModerate(f64x2.neg(q)), f64x2.ge(q, f64x2.splat(700)));
  // e^q − 1 − q from that of q/4, which has no cancellation: of twice an argument x it is (x + s)² + 2s.
  const quarter = f64x2.mul(f64x2.splat(0.25), q);
  const first = series(quarter);
  const second = f64x2.add(quarter, first);
  const ofHalf = f64x2.add(f64x2.mul(second, second), f64x2.mul(f64x2.splat(2), first));
  const third = f64x2.add(f64x2.mul(f64x2.splat(0.5), q), ofHalf);
  const ofWhole = f64x2.add(f64x2.mul(third, third), f64x2.mul(f64x2.splat(2), ofHalf));
  const sheath = v128.bitselect(
    f64x2.mul(missed, ofWhole),
    f64x2.sub(f64x2.splat(1), f64x2.mul(f64x2.add(f64x2.splat(1), q), missed)),
    f64x2.le(q, f64x2.splat(1.3)),
  );
  const free = f64x2.add(
    diffusiveKnudsenNumber,
    f64x2.mul(f64x2.mul(f64x2.mul(f64x2.splat(orbiting), phi), reach), share),
  );
  const collided = f64x2.mul(
    f64x2.mul(f64x2.mul(f64x2.splat(4 * Math.PI), diffusiveKnudsenNumber), diffusiveKnudsenNumber),
    sheath,
  );
  return v128.bitselect(
    hardSphereDimensionless(diffusiveKnudsenNumber),
    f64x2.add(collided, f64x2.mul(f64x2.mul(f64x2.splat(rootOf8Pi), free), missed)),
    isHard,
  );
}
