import { expOfModerate } from "../../math/exp";

/** By how much the curvature of a surface raises the vapor pressure over it: exp(min(r_K/r, 100)), from Kelvin radius and 1/r. */
// @ts-ignore: decorator
@inline
export function kelvinTerm(kelvinRadius: v128, inverseRadius: v128): v128 {
  return expOfModerate(f64x2.pmin(f64x2.mul(kelvinRadius, inverseRadius), f64x2.splat(100)));
}
