import { exp } from "../../math/exp";
import { log } from "../../math/log";

/** Squares of what is smaller vanish. */
const least: f64 = 1e-150;

/**
 * Density of a lognormal distribution [1/m] at a size x [m] ≥ 0, 0 at 0, from the median [m] > 0, the inverse 1/ln g of the
 * geometric standard deviation's logarithm [1] and that over √(2π): exp(−½ (ln(x/median)/ln g)²)/(√(2π) x ln g).
 * Aitchison & Brown (1957).
 */
// @ts-ignore: decorator
@inline
export function lognormalDensity(size: v128, median: v128, inverseWidth: v128, height: v128): v128 {
  const none = f64x2.lt(size, f64x2.splat(least));
  const x = v128.bitselect(median, size, none);
  const distance = f64x2.mul(log(f64x2.div(x, median)), inverseWidth);
  const shape = exp(f64x2.mul(f64x2.splat(-0.5), f64x2.mul(distance, distance)));
  const density = f64x2.mul(shape, f64x2.div(height, x));
  // Of no size it is 0, or NaN of a mode that is.
  return v128.bitselect(f64x2.mul(f64x2.splat(0), density), density, none);
}
