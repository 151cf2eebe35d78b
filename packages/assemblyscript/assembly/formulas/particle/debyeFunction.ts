import { expOfModerate } from "../../math/exp";
import { eight, four } from "../../math/polynomial";

// Minimax coefficients, from packages/native/tools/coefficients.py.

/** (D(x) − 1 + x/4)/x² in powers of x², for x < 3: within 4e-18 of D. */
const nearTerms = memory.data<f64>([
  0.02777777777777769, -0.00027777777777714124, 4.724111865342811e-6, -9.185772863970891e-8, 1.8978853844262365e-9,
  -4.064682186983012e-11, 8.919057990975799e-13, -1.9879031576724325e-14, 4.4227993890715793e-16,
  -9.290923893484615e-18, 1.590454822200833e-19, -1.5585508705909788e-21,
]);

/** −ln(1 − q)/q and Li₂(q)/q in powers of q, for q ≤ e⁻³. */
const logarithm = memory.data<f64>([
  0.9999999999999971, 0.5000000000021099, 0.3333333328272606, 0.2500000573739073, 0.19999645715221728,
  0.16679252167677508, 0.14030008988262765, 0.15226744676672044,
]);
const dilogarithm = memory.data<f64>([
  1.0000000000000377, 0.2499999999807481, 0.11111111442937906, 0.06249972926402555, 0.04001177885409137,
  0.027497861388747633, 0.023802475198011628, 0,
]);

/** π²/6 in two parts. */
const high: f64 = 1.6449340668482264;
const low: f64 = 3.040672350398476e-17;

/**
 * First Debye function [1] of x ≥ 0: D(x) = (1/x) ∫₀ˣ t/(eᵗ − 1) dt, 1 of 0. Debye (1912); Abramowitz & Stegun (1964), 27.1.
 */
// @ts-ignore: decorator
@inline
export function debyeFunction(variable: v128): v128 {
  const isNear = f64x2.lt(variable, f64x2.splat(3));
  const near = debyeOfNear(variable);
  if (i64x2.all_true(isNear)) return near;
  return v128.bitselect(near, debyeOfFar(variable), isNear);
}

/** 1 − x/4 + x² P(x²), of x < 3. */
// @ts-ignore: decorator
@inline
function debyeOfNear(x: v128): v128 {
  const x2 = f64x2.mul(x, x);
  const x4 = f64x2.mul(x2, x2);
  const x8 = f64x2.mul(x4, x4);
  const sum = f64x2.add(eight(nearTerms, x2, x4, x8), f64x2.mul(four(nearTerms + 64, x2, x4), f64x2.mul(x8, x8)));
  return f64x2.add(f64x2.sub(f64x2.splat(1), f64x2.mul(f64x2.splat(0.25), x)), f64x2.mul(x2, sum));
}

/** (π²/6 + x ln(1 − q) − Li₂(q))/x with q = e^−x, of x ≥ 3; a call, since it is long. */
function debyeOfFar(x: v128): v128 {
  // Further out the exponential does not count.
  const bounded = f64x2.pmin(x, f64x2.splat(700));
  const q = expOfModerate(f64x2.neg(bounded));
  const q2 = f64x2.mul(q, q);
  const q4 = f64x2.mul(q2, q2);
  const sum = f64x2.add(f64x2.mul(bounded, eight(logarithm, q, q2, q4)), eight(dilogarithm, q, q2, q4));
  return f64x2.div(f64x2.sub(f64x2.splat(high), f64x2.sub(f64x2.mul(q, sum), f64x2.splat(low))), x);
}
