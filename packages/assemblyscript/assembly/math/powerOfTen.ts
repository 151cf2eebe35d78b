import { constant } from "../lanes";
import { expOfSum } from "./exp";
import { upper } from "./float64";

/** Above it 10^x overflows, */
const highest = memory.data<f64>([400]);
/** and below it vanishes. */
const lowest = memory.data<f64>([-400]);
/** ln 10 in 26 bits, */
const ln10High = memory.data<f64>([2.3025850653648376]);
/** and the rest of it. */
const ln10Low = memory.data<f64>([2.7629208037533617e-8]);

/** 10^x in both lanes, within 1 ULP over the whole range, subnormal results too; 10^-∞ = 0, 10^∞ = ∞, NaN stays NaN. */
// @ts-ignore: decorator
@inline
export function powerOfTen(x: v128): v128 {
  const bounded = f64x2.pmax(f64x2.pmin(x, constant(highest)), constant(lowest));
  // Of the upper 26 bits of both, the product is exact.
  const high = v128.and(bounded, constant(upper));
  const low = f64x2.mul(f64x2.sub(bounded, high), constant(ln10High));
  return expOfSum(f64x2.mul(high, constant(ln10High)), f64x2.add(low, f64x2.mul(bounded, constant(ln10Low))));
}
