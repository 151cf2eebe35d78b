import { exp } from "../../math/exp";
import { expm1 } from "../../math/expm1";

/**
 * Longitudinal correlation of a fluid's velocities [1] at a distance R [m] ≥ 0, from the Taylor microscale λ [m] and the Eulerian integral
 * length L [m], 0 < 2λ < L. With q = √(1 − 4λ²/L²), a = 2R/L and d = 2aq/(1 − q²), the difference of two exponentials
 * [(1 + q)e^(−a/(1 + q)) − (1 − q)e^(−a/(1 − q))]/(2q) is e^(−a/(1 + q)) [1 + a/(1 + q) (1 − e^−d)/d], without cancellation.
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
// @ts-ignore: decorator
@inline
export function ayala2008LongitudinalCorrelation(
  collisionRadius: v128,
  taylorMicroscale: v128,
  eulerianIntegralLength: v128,
): v128 {
  const length = eulerianIntegralLength;
  const twice = f64x2.mul(f64x2.splat(2), taylorMicroscale);
  const q = f64x2.div(f64x2.sqrt(f64x2.mul(f64x2.sub(length, twice), f64x2.add(length, twice))), length);
  // Both exponentials vanish beyond.
  const a = f64x2.pmin(f64x2.div(f64x2.mul(f64x2.splat(2), collisionRadius), length), f64x2.splat(2000));
  const depth = f64x2.div(a, f64x2.add(f64x2.splat(1), q));
  const ratio = f64x2.div(length, twice);
  const d = f64x2.mul(f64x2.mul(f64x2.mul(f64x2.mul(f64x2.splat(2), a), q), ratio), ratio);
  const share = v128.bitselect(
    f64x2.splat(1),
    f64x2.div(f64x2.neg(expm1(f64x2.neg(d))), d),
    f64x2.eq(d, f64x2.splat(0)),
  );
  return f64x2.mul(exp(f64x2.neg(depth)), f64x2.add(f64x2.splat(1), f64x2.mul(depth, share)));
}
