import { polynomial } from "../../math/polynomial.ts";
import type { Operations } from "../../operations.ts";

/** (D₁(x) − 1 + x/4)/x² in powers of x², with the largest error, 2e-9 of D₁, as small as it gets. */
const near = [0.02777777765, -0.0002777767168, 4.722716791e-6, -9.117657204e-8, 1.743439946e-9, -2.345623655e-11];

/** −ln(1 − q)/q and Li₂(q)/q in powers of q. */
const logarithm = [1, 1 / 2, 1 / 3, 1 / 4, 1 / 5];
const dilogarithm = [1, 1 / 4, 1 / 9, 1 / 16];

/**
 * The first Debye function, ∫₀ˣ t/(e^t − 1) dt / x; Abramowitz & Stegun (1964), 27.1. For x < 3, 1 − x/4 + x² P(x²);
 * beyond, with q = e^−x, x D₁ = π²/6 + x ln(1 − q) − Li₂(q).
 */
export const debyeFunction = <V>(o: Operations<V>, variable: V | number): V => {
  const squares = o.multiply(variable, variable);
  const close = o.add(o.subtract(1, o.multiply(0.25, variable)), o.multiply(squares, polynomial(o, squares, near)));
  const q = o.exponential(o.subtract(0, variable));
  const tail = o.multiply(q, o.add(o.multiply(variable, polynomial(o, q, logarithm)), polynomial(o, q, dilogarithm)));
  const distant = o.divide(o.subtract(Math.PI ** 2 / 6, tail), variable);
  return o.select(o.isPositive(o.subtract(3, variable)), close, distant);
};
