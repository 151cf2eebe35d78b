import { exp, expOfModerate } from "../../math/exp";
import { log } from "../../math/log";
import { log1p } from "../../math/log1p";
import { pow } from "../../math/pow";
import { hardSphereDimensionless } from "./hardSphereDimensionless";

/**
 * Dimensionless coagulation coefficient of attracting particles [1], fitted to Langevin simulations, from the diffusive Knudsen number
 * K [1] ≥ 0 and the potential's ratio φ [1] to k_B T; that of hard spheres where they repel: H_HS e^μ with
 * μ = C₂/C₀ z^(−1/C₃ − 1) exp(−z^(−1/C₃)), z = 1 + C₃ y, y = (ln K − C₁)/C₀, and 0 for z ≤ 0.
 * Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933.
 */
// @ts-ignore: decorator
@inline
export function chahl2019Dimensionless(diffusiveKnudsenNumber: v128, coulombPotentialRatio: v128): v128 {
  const isHard = v128.or(
    f64x2.le(coulombPotentialRatio, f64x2.splat(0)),
    f64x2.eq(diffusiveKnudsenNumber, f64x2.splat(0)),
  );
  const phi = v128.bitselect(f64x2.splat(1), coulombPotentialRatio, isHard);
  const c1 = f64x2.add(
    f64x2.mul(f64x2.splat(4.528), expOfModerate(f64x2.pmax(f64x2.mul(f64x2.splat(-1.088), phi), f64x2.splat(-700)))),
    f64x2.mul(f64x2.splat(0.7091), log1p(f64x2.mul(f64x2.splat(1.527), phi))),
  );
  const c2 = f64x2.sub(f64x2.mul(f64x2.splat(11.36), pow(phi, f64x2.splat(0.272))), f64x2.splat(10.33));
  const c3 = f64x2.sub(f64x2.splat(0.05971), f64x2.mul(f64x2.splat(0.003533), phi));
  const y = f64x2.mul(
    f64x2.sub(log(v128.bitselect(f64x2.splat(1), diffusiveKnudsenNumber, isHard)), c1),
    f64x2.splat(0.4),
  );
  const product = f64x2.mul(c3, y);
  const isOutside = f64x2.le(product, f64x2.splat(-1));
  const logarithm = log1p(v128.bitselect(f64x2.splat(0), product, isOutside));
  // ln z/C₃ without its singularity.
  const ratio = v128.bitselect(y, f64x2.div(logarithm, c3), f64x2.eq(c3, f64x2.splat(0)));
  // Bounds far from where they matter: what is 0 is slow to make.
  const power = expOfModerate(f64x2.pmin(f64x2.pmax(f64x2.neg(ratio), f64x2.splat(-700)), f64x2.splat(700)));
  const mu = f64x2.mul(
    f64x2.mul(f64x2.splat(0.4), c2),
    expOfModerate(f64x2.pmax(f64x2.neg(f64x2.add(f64x2.add(ratio, logarithm), power)), f64x2.splat(-700))),
  );
  // Powers of what is so small vanish, which is slow.
  const isNothing = v128.or(v128.or(isHard, isOutside), f64x2.lt(f64x2.abs(mu), f64x2.splat(1e-30)));
  const enhancement = v128.bitselect(f64x2.mul(f64x2.splat(0), coulombPotentialRatio), mu, isNothing);
  return f64x2.mul(exp(enhancement), hardSphereDimensionless(diffusiveKnudsenNumber));
}
