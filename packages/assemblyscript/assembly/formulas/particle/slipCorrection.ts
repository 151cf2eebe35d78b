import { constant } from "../../lanes";
import { expOfModerate } from "../../math/exp";

const one = memory.data<f64>([1]);
const free = memory.data<f64>([1.257]);
const transition = memory.data<f64>([0.4]);
const decayRate = memory.data<f64>([-1.1]);
/** Below it the exponential is nothing beside 1.257. */
const lowest = memory.data<f64>([-700]);

/**
 * Cunningham slip correction from the Knudsen number > 0 and its inverse: 1 + Kn (1.257 + 0.4 exp(−1.1/Kn)).
 * Seinfeld & Pandis (2016), eq. 9.34.
 */
// @ts-ignore: decorator
@inline
export function slipCorrection(knudsen: v128, inverseKnudsen: v128): v128 {
  const exponent = f64x2.pmax(f64x2.mul(constant(decayRate), inverseKnudsen), constant(lowest));
  const factor = f64x2.add(constant(free), f64x2.mul(constant(transition), expOfModerate(exponent)));
  return f64x2.add(constant(one), f64x2.mul(knudsen, factor));
}
