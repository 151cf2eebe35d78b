import { expOfModerate } from "../../math/exp";

/**
 * How much curvature raises a vapor pressure [1], from a particle's radius [m] ≥ 0 and the Kelvin radius [m] ≥ 0, of which one is
 * > 0: exp(min(r_K/r, 100)). Seinfeld & Pandis (2016), eq. 10.86.
 */
// @ts-ignore: decorator
@inline
export function kelvinTerm(radius: v128, kelvinRadius: v128): v128 {
  // −0 is a 0 too.
  return kelvinTermOf(f64x2.div(kelvinRadius, f64x2.abs(radius)));
}

/** The same from r_K/r. */
// @ts-ignore: decorator
@inline
export function kelvinTermOf(ratio: v128): v128 {
  return expOfModerate(f64x2.pmin(ratio, f64x2.splat(100)));
}
