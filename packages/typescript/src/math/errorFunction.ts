import { polynomial } from "./polynomial.ts";

/** Where the two forms meet. */
const a = 27 / 32;
const erfcOfA = 0.23277433876765838;

/** (erf(x)/x − 1) in powers of x², the largest error as small as it gets: 1.4e-17 of erf x. */
const near = [
  0.12837916709551256, -0.37612638903183254, 0.11283791670928264, -0.026866170639465323, 0.005223977563967727,
  -0.0008548323120409069, 0.00012055177938189327, -1.4921676130503106e-5, 1.6396194640453919e-6, -1.5677836537453468e-7,
  1.062192255540871e-8,
];

/** ln(erfc(a + u)/erfc(a))/u in powers of u, likewise. */
const far = [
  -2.3786996504088114, -0.8220781833953368, -0.04833252999750544, 0.011661214488897186, -0.0021803605266963984,
  0.00018671078867206438, 6.955786271096609e-5, -4.2869407273734275e-5, 1.2770677280871736e-5, -1.9535873481872244e-6,
  -2.509784611904783e-7, 2.884996411247108e-7, -1.1137577547190012e-7, 2.8215676197217912e-8, -5.021535192472682e-9,
  6.092686036810725e-10, -4.5402776123005194e-11, 1.5677176114371952e-12,
];

/**
 * Error function, 2/√π ∫₀ˣ e^(−t²) dt, of any x. The error is at most 1 ULP; −0 gives −0.
 * Coefficients from packages/native/tools/coefficients.py.
 */
export const errorFunction = (x: number): number => {
  const magnitude = Math.abs(x);
  if (magnitude < a) return x + x * polynomial(x * x, near);
  // Further out the result is ±1 all the same.
  const u = Math.min(magnitude, 5.95) - a;
  return Math.sign(x) * (1 - erfcOfA * Math.exp(u * polynomial(u, far)));
};
