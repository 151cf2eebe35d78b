import { expOfSum } from "../../math/exp";
import { log } from "../../math/log";
import { productError } from "../../math/productError";

/** Squares of what is smaller vanish. */
const least: f64 = 1e-150;

/**
 * Density of a lognormal distribution [1/m] at a size x [m] ≥ 0, 0 at 0, from the median [m] > 0, the logarithm ln g of the
 * geometric standard deviation [1], its inverse, and that over √(2π): exp(−½ (ln(x/median)/ln g)²)/(√(2π) x ln g).
 * Aitchison & Brown (1957).
 */
// @ts-ignore: decorator
@inline
export function lognormalDensity(
  size: v128,
  median: v128,
  width: v128,
  inverseWidth: v128,
  height: v128,
): v128 {
  const none = f64x2.lt(size, f64x2.splat(least));
  const x = v128.bitselect(median, size, none);
  const ratio = log(f64x2.div(x, median));
  const distance = f64x2.mul(ratio, inverseWidth);
  const square = f64x2.mul(distance, distance);
  // In the tails e^ multiplies what quotient and square lost by up to 745.
  const back = f64x2.mul(distance, width);
  const rest = f64x2.mul(
    f64x2.sub(f64x2.sub(ratio, back), productError(distance, width, back)),
    inverseWidth,
  );
  const half = f64x2.splat(-0.5);
  const lost = f64x2.sub(f64x2.mul(half, productError(distance, distance, square)), f64x2.mul(distance, rest));
  const shape = expOfSum(f64x2.mul(half, square), lost);
  const density = f64x2.mul(shape, f64x2.div(height, x));
  // Of no size it is 0, or NaN of a mode that is.
  return v128.bitselect(f64x2.mul(f64x2.splat(0), density), density, none);
}
