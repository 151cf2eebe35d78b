import { constant } from "../../lanes";
import { expOfModerate } from "../../math/exp";

const one = memory.data<f64>([1]);
const free = memory.data<f64>([1.257]);
const transition = memory.data<f64>([0.4]);
const decayRate = memory.data<f64>([-1.1]);
/** Below it the exponential is nothing beside 1.257. */
const lowest = memory.data<f64>([-700]);

/**
 * Slip correction [1] of Cunningham from a particle's Knudsen number [1] ≥ 0: 1 + Kn (1.257 + 0.4 exp(−1.1/Kn)), 1 of Kn = 0.
 * Cunningham (1910); Seinfeld & Pandis (2016), eq. 9.34.
 */
// @ts-ignore: decorator
@inline
export function slipCorrection(knudsenNumber: v128): v128 {
  // −0 is a 0 too.
  return slipCorrectionOf(knudsenNumber, f64x2.div(f64x2.splat(1), f64x2.abs(knudsenNumber)));
}

/** The same from the Knudsen number and its inverse. */
// @ts-ignore: decorator
@inline
export function slipCorrectionOf(knudsen: v128, inverseKnudsen: v128): v128 {
  const exponent = f64x2.pmax(f64x2.mul(constant(decayRate), inverseKnudsen), constant(lowest));
  const factor = f64x2.add(constant(free), f64x2.mul(constant(transition), expOfModerate(exponent)));
  return f64x2.add(constant(one), f64x2.mul(knudsen, factor));
}
