import { celsiusZero } from "../../../build/constants.generated";
import { constant, loadPair, storePair } from "../../lanes";
import { exp } from "../../math/exp";

/** f, a, 1/b, c of f exp((a − t/b) t/(c + t)) with t in °C. */
const ice = memory.data<f64>([611.15, 23.036, 1 / 333.7, 279.82]);
const liquid = memory.data<f64>([611.21, 18.678, 1 / 234.5, 257.14]);

export function buckVaporPressure(box: usize, temperature: usize, vaporPressure: usize): void {
  if (vaporPressure == 0) return;
  let i: usize = 0;
  for (; i + 2 <= box; i += 2) v128.store(vaporPressure + 8 * i, pressure(v128.load(temperature + 8 * i)));
  if (i < box) storePair(vaporPressure + 8 * i, pressure(loadPair(temperature + 8 * i, false)), false);
}

/** Saturation vapor pressure [Pa] at a temperature [K]. */
// @ts-ignore: decorator
@inline
function pressure(temperature: v128): v128 {
  const t = f64x2.sub(temperature, f64x2.splat(celsiusZero));
  const isIce = f64x2.lt(t, f64x2.splat(0));
  const slope = f64x2.sub(coefficient(8, isIce), f64x2.mul(t, coefficient(16, isIce)));
  const exponent = f64x2.div(f64x2.mul(slope, t), f64x2.add(coefficient(24, isIce), t));
  return f64x2.mul(coefficient(0, isIce), exp(exponent));
}

// @ts-ignore: decorator
@inline
function coefficient(offset: usize, isIce: v128): v128 {
  return v128.bitselect(constant(ice + offset), constant(liquid + offset), isIce);
}
