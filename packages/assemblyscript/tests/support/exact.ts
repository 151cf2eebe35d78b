// Errors of float64 functions in units of the last place, by integers of any length.

/** Bits after the point of all that is called fixed. */
const bits = 192n;
const one = 1n << bits;

const shift = (value: bigint, by: number): bigint => (by >= 0 ? value << BigInt(by) : value >> BigInt(-by));

const times = (a: bigint, b: bigint): bigint => (a * b) >> bits;

/** y = mantissa × 2^exponent, the mantissa an integer whose last bit is y's last place. */
const partsOf = (y: number): { mantissa: bigint; exponent: number } => {
  const word = new BigUint64Array(new Float64Array([Math.abs(y)]).buffer)[0]!;
  const field = Number(word >> 52n);
  const fraction = word & 0xfffffffffffffn;
  const mantissa = field === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: y < 0 ? -mantissa : mantissa, exponent: Math.max(field, 1) - 1075 };
};

/** x 2^by as a fixed number; what is below its last bit is lost. */
const fixed = (x: number, by = 0): bigint => {
  const { mantissa, exponent } = partsOf(x);
  return shift(mantissa, Number(bits) + exponent + by);
};

/** The error of y as exact × 2^exponent, where exact is fixed [ULP of y]. */
const errorOf = (y: number, exact: bigint, exponent = 0): number => {
  const found = partsOf(y);
  const by = Number(bits) + found.exponent - exponent;
  const error = shift(found.mantissa, by) - exact;
  // To 64 bits after the point: all of them may be more than a float64 holds.
  return Number(shift(error, 64 - by)) / 2 ** 64;
};

/** c_0 + c_1 x + c_2 x² … */
const polynomial = (coefficients: readonly bigint[], x: bigint): bigint =>
  coefficients.reduceRight((sum, coefficient) => coefficient + times(sum, x), 0n);

const coefficients = (count: number, of: (n: bigint) => bigint): bigint[] =>
  Array.from({ length: count }, (_, n) => of(BigInt(n)));

const factorial = (n: bigint): bigint => (n < 2n ? 1n : n * factorial(n - 1n));

/** ln 2 = 2 artanh 1/3 */
const ln2 = coefficients(70, (n) => (2n * one) / ((2n * n + 1n) * 3n ** (2n * n + 1n))).reduce(
  (sum, term) => sum + term,
);

const exponential = coefficients(20, (n) => one / factorial(n));

/** (e^x − 1)/x, of |x| < 2^-30. */
const smallExpm1 = coefficients(7, (n) => one / factorial(n + 1n));
/** ln(1 + x)/x, of |x| < 2^-30. */
const smallLog1p = coefficients(7, (n) => (n % 2n === 0n ? one : -one) / (n + 1n));
const small = 2 ** -30;

/** The error of y as x p(x) [ULP of y]. */
const smallError = (p: readonly bigint[], x: number, y: number): number => {
  const { mantissa, exponent } = partsOf(x);
  return errorOf(y, mantissa * polynomial(p, fixed(x)), exponent);
};

/** e^x = power × 2^exponent, of a fixed x; the power is near 1. */
const exp = (x: bigint): { power: bigint; exponent: number } => {
  const exponent = Math.round(Number(x >> (bits - 60n)) / 2 ** 60 / Math.LN2);
  // The 64th part of the rest by its series, then squared six times.
  let power = polynomial(exponential, (x - BigInt(exponent) * ln2) >> 6n);
  for (let square = 0; square < 6; square++) power = times(power, power);
  return { power, exponent };
};

/** ln(x 2^exponent), of a fixed x near 1: one step of the third order from what Math.log says. */
const log = (x: bigint, exponent: number): bigint => {
  const guess = fixed(Math.log(Number(x >> (bits - 60n)) / 2 ** 60));
  const { power, exponent: by } = exp(-guess);
  const lack = times(x, shift(power, by)) - one;
  return guess + lack - (times(lack, lack) >> 1n) + BigInt(exponent) * ln2;
};

/** ln x */
const logOf = (x: number): bigint => {
  const exponent = Math.round(Math.log2(x));
  return log(fixed(x, -exponent), exponent);
};

/** The error of y as e^x [ULP of y], for finite y, like all that follow. */
export const expError = (x: number, y: number): number => {
  const { power, exponent } = exp(fixed(x));
  return errorOf(y, power, exponent);
};

/** The error of y as ln x [ULP of y]. */
export const logError = (x: number, y: number): number => errorOf(y, logOf(x));

/** The error of y as e^x − 1 [ULP of y]. */
export const expm1Error = (x: number, y: number): number => {
  if (Math.abs(x) < small) return smallError(smallExpm1, x, y);
  const { power, exponent } = exp(fixed(x));
  return errorOf(y, shift(power, exponent) - one);
};

/** The error of y as ln(1 + x) [ULP of y]. */
export const log1pError = (x: number, y: number): number => {
  if (Math.abs(x) < small) return smallError(smallLog1p, x, y);
  const exponent = Math.round(Math.log2(1 + x));
  return errorOf(y, log(shift(one + fixed(x), -exponent), exponent));
};

/** The error of z as x^y [ULP of z], for x > 0. */
export const powError = (x: number, y: number, z: number): number => {
  const { mantissa, exponent: place } = partsOf(y);
  const { power, exponent } = exp(shift(mantissa * logOf(x), place));
  return errorOf(z, power, exponent);
};

/** 2/√π */
const slope =
  (11_283_791_670_955_125_738_961_589_031_215_451_716_881_012_586_579_977_136_881_714_434_212n * one) / 10n ** 67n;
/** Of erf x/(2x/√π), in powers of x²/64, so that none vanishes before its term does. */
const errorFunction = coefficients(150, (n) => ((-64n) ** n * one) / (factorial(n) * (2n * n + 1n)));

/** The error of y as erf x [ULP of y], for |x| ≤ 6. */
export const erfError = (x: number, y: number): number => {
  const { mantissa, exponent } = partsOf(x);
  // Those that reach 2^-80.
  const terms = errorFunction.slice(0, 12 + Math.ceil(22 * Math.abs(x)));
  return errorOf(y, mantissa * times(slope, polynomial(terms, times(fixed(x), fixed(x)) >> 6n)), exponent);
};

/** The error of y as the cube root of x [ULP of y], for normal numbers > 0: (y³ − x)/(3y²). */
export const cubeRootError = (x: number, y: number): number => {
  const { mantissa, exponent } = partsOf(x);
  const { mantissa: m, exponent: e } = partsOf(y);
  // x in units of 2^3e, so that all is an integer but for bits far below the last place.
  const scaled = shift(mantissa, exponent - 3 * e);
  return Number(m ** 3n - scaled) / Number(3n * m * m);
};
