import { celsiusZero } from "../../../build/constants.generated";
import { loadPair, storePair } from "../../lanes";
import { exp } from "../../math/exp";

/** f, a, 1/b, c of f exp((a − t/b) t/(c + t)), t in °C, over liquid water and, 32 bytes further on, over ice. */
const coefficients = memory.data<f64>([611.21, 18.678, 1 / 234.5, 257.14, 611.15, 23.036, 1 / 333.7, 279.82]);

export function buckVaporPressure(box: usize, temperature: usize, temperatureStride: usize, vaporPressure: usize): void {
  if (vaporPressure == 0) return;
  if (temperatureStride == 0) {
    const all = f64x2.extract_lane(pressure(v128.load64_splat(temperature)), 0);
    for (let b: usize = 0; b < box; b++) store<f64>(vaporPressure + 8 * b, all);
    return;
  }
  let i: usize = 0;
  // Two pairs at a time fill each other's waits and share the constants.
  for (; i + 4 <= box; i += 4) {
    const first = pressure(v128.load(temperature + 8 * i));
    const second = pressure(v128.load(temperature + 8 * i, 16));
    v128.store(vaporPressure + 8 * i, first);
    v128.store(vaporPressure + 8 * i, second, 16);
  }
  for (; i < box; i += 2) {
    const whole = i + 1 < box;
    storePair(vaporPressure + 8 * i, pressure(loadPair(temperature + 8 * i, whole)), whole);
  }
}

/** Saturation vapor pressure [Pa] at a temperature [K]. */
// @ts-ignore: decorator
@inline
function pressure(temperature: v128): v128 {
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
