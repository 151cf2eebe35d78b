/**
 * Fuchs's mean distance g [m] from the surface of a particle, by its inverse radius [1/m], and l = 8D/(π c̄) [m].
 * With x = l/(2r), s = √(1 + x²): l [1 − (1/(s + x) + 1/(s + 1))/3], which is the textbook's difference of cubes without its
 * cancellation; no √2 in front. Fuchs (1964); Jacobson (2005), eq. 15.34.
 */
// @ts-ignore: decorator
@inline
export function fuchsLength(inverseRadius: v128, l: v128): v128 {
  const one = f64x2.splat(1);
  const x = f64x2.mul(f64x2.mul(l, inverseRadius), f64x2.splat(0.5));
  const s = f64x2.sqrt(f64x2.add(one, f64x2.mul(x, x)));
  const sum = f64x2.add(f64x2.div(one, f64x2.add(s, x)), f64x2.div(one, f64x2.add(s, one)));
  return f64x2.mul(l, f64x2.sub(one, f64x2.mul(sum, f64x2.splat(1.0 / 3))));
}
