import { expOfModerate } from "../math/exp";

/**
 * What is left of an amount after x ≥ 0 mean lives: a e^−x. In two halves, the power does not vanish where the product is still
 * a number.
 */
// @ts-ignore: decorator
@inline
export function decayed(amount: v128, x: v128): v128 {
  const root = expOfModerate(f64x2.pmax(f64x2.mul(f64x2.splat(-0.5), x), f64x2.splat(-708)));
  return f64x2.mul(f64x2.mul(amount, root), root);
}
