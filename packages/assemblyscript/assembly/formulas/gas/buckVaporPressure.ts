import { celsiusZero } from "../../../build/constants.generated";
import { exp } from "../../math/exp";

/** f, a, 1/b, c of f exp((a − t/b) t/(c + t)), t in °C, over liquid water and, 32 bytes further on, over ice. */
const coefficients = memory.data<f64>([611.21, 18.678, 1 / 234.5, 257.14, 611.15, 23.036, 1 / 333.7, 279.82]);

/**
 * Saturation vapor pressure of water [Pa] at a temperature [K] > 0: over ice below 273.15 K, over liquid from there on.
 * Buck (1981), coefficients of 1996.
 */
// @ts-ignore: decorator
@inline
export function buckVaporPressure(temperature: v128): v128 {
  const t = f64x2.sub(temperature, f64x2.splat(celsiusZero));
  const isIce = i64x2.bitmask(f64x2.lt(t, f64x2.splat(0)));
  const first = coefficients + 32 * (isIce & 1);
  const second = coefficients + 16 * (isIce & 2);
  const slope = f64x2.sub(both(first + 8, second + 8), f64x2.mul(t, both(first + 16, second + 16)));
  const exponent = f64x2.div(f64x2.mul(slope, t), f64x2.add(both(first + 24, second + 24), t));
  return f64x2.mul(both(first, second), exp(exponent));
}

/** The numbers at two pointers, one in each lane. */
// @ts-ignore: decorator
@inline
function both(first: usize, second: usize): v128 {
  return v128.load64_lane(second, v128.load64_zero(first), 1);
}
