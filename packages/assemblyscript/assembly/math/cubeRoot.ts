/** The bits of 2^52. With an integer below 2^32 in its low half, a float64 is 2^52 plus that integer. */
const integer: u64 = 0x4330000000000000;

/**
 * The cube root in both lanes, within 2 ULP, for normal numbers > 0; NaN stays NaN.
 *
 * The upper bits of x are about its logarithm: a third of them, taken from a constant, gives y = x^-⅓ within 4 %. Two steps
 * y (1 + e/3 + 2e²/9 + 14e³/81) with e = 1 − x y³ bring it to rounding, without a division; then x y² is the root, corrected
 * once by what its product with y lacks to 1.
 */
// @ts-ignore: decorator
@inline
export function cubeRoot(x: v128): v128 {
  const two52 = f64x2.splat(reinterpret<f64>(integer));
  const logarithm = f64x2.sub(v128.or(i64x2.shr_u(x, 32), i64x2.splat(integer)), two52);
  const third = f64x2.add(f64x2.mul(logarithm, f64x2.splat(-1.0 / 3)), f64x2.splat(reinterpret<f64>(integer) + 1430186336));
  const y = refine(x, refine(x, i64x2.shl(third, 32)));
  const root = f64x2.mul(f64x2.mul(x, y), y);
  const lack = f64x2.sub(f64x2.splat(1), f64x2.mul(root, y));
  return f64x2.add(root, f64x2.mul(f64x2.mul(root, lack), f64x2.splat(2.0 / 3)));
}

/** One step towards x^-⅓, of the fourth order. */
// @ts-ignore: decorator
@inline
function refine(x: v128, y: v128): v128 {
  const error = f64x2.sub(f64x2.splat(1), f64x2.mul(f64x2.mul(x, y), f64x2.mul(y, y)));
  const second = f64x2.add(f64x2.splat(2.0 / 9), f64x2.mul(error, f64x2.splat(14.0 / 81)));
  const first = f64x2.add(f64x2.splat(1.0 / 3), f64x2.mul(error, second));
  return f64x2.add(y, f64x2.mul(f64x2.mul(y, error), first));
}
