import { constant } from "../lanes";

// Polynomials of x from coefficients in memory, in Estrin's order, given the powers of x that they need.

/** c_0 + c_1 x */
// @ts-ignore: decorator
@inline
export function two(c: usize, x: v128): v128 {
  return f64x2.add(constant(c), f64x2.mul(constant(c + 8), x));
}

/** c_0 + … + c_3 x³ */
// @ts-ignore: decorator
@inline
export function four(c: usize, x: v128, x2: v128): v128 {
  return f64x2.add(two(c, x), f64x2.mul(two(c + 16, x), x2));
}

/** c_0 + … + c_7 x⁷ */
// @ts-ignore: decorator
@inline
export function eight(c: usize, x: v128, x2: v128, x4: v128): v128 {
  return f64x2.add(four(c, x, x2), f64x2.mul(four(c + 32, x, x2), x4));
}
