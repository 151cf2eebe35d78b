import { polynomial } from "../../math/polynomial.ts";

/** (D₁(x) − 1 + x/4)/x² in powers of x², for x < 3; the largest error as small as it gets: 4e-18 of D₁. */
const near = [
  0.02777777777777769, -0.00027777777777714124, 4.724111865342811e-6, -9.185772863970891e-8, 1.8978853844262365e-9,
  -4.064682186983012e-11, 8.919057990975799e-13, -1.9879031576724325e-14, 4.4227993890715793e-16,
  -9.290923893484615e-18, 1.590454822200833e-19, -1.5585508705909788e-21,
];

/** −ln(1 − q)/q and Li₂(q)/q in powers of q, for q ≤ e⁻³, likewise. */
const logarithm = [
  0.9999999999999971, 0.5000000000021099, 0.3333333328272606, 0.2500000573739073, 0.19999645715221728,
  0.16679252167677508, 0.14030008988262765, 0.15226744676672044,
];
const dilogarithm = [
  1.0000000000000377, 0.2499999999807481, 0.11111111442937906, 0.06249972926402555, 0.04001177885409137,
  0.027497861388747633, 0.023802475198011628,
];

/** π²/6 in two parts. */
const high = 1.6449340668482264;
const low = 3.040672350398476e-17;

/**
 * Debye function of order one [1], ∫₀ˣ t/(e^t − 1) dt / x, of x [1] ≥ 0; 1 at x = 0. The error is at most 1.5 ULP.
 * For x < 3, 1 − x/4 + x² P(x²); beyond, with q = e^(−x), x D₁ = π²/6 + x ln(1 − q) − Li₂(q).
 * Coefficients from packages/native/tools/coefficients.py. Debye (1912); Abramowitz & Stegun (1964), 27.1.
 */
export const debyeFunction = (variable: number): number => {
  if (variable < 3) return 1 - 0.25 * variable + variable * variable * polynomial(variable * variable, near);
  // Further out the exponential does not count.
  const bounded = Math.min(variable, 700);
  const q = Math.exp(-bounded);
  const tail = q * (bounded * polynomial(q, logarithm) + polynomial(q, dilogarithm));
  return (high - (tail - low)) / variable;
};
