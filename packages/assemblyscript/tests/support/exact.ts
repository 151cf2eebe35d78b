// Errors of float64 functions in units of the last place, by integers of any length.

/** Bits after the point. */
const bits = 120n;
const one = 1n << bits;

/** y = mantissa × 2^exponent, the mantissa an integer whose last bit is y's last place. */
const partsOf = (y: number): { mantissa: bigint; exponent: number } => {
  const word = new BigUint64Array(new Float64Array([Math.abs(y)]).buffer)[0]!;
  const field = Number(word >> 52n);
  const fraction = word & 0xfffffffffffffn;
  const mantissa = field === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: y < 0 ? -mantissa : mantissa, exponent: Math.max(field, 1) - 1075 };
};

const shift = (value: bigint, by: number): bigint => (by >= 0 ? value << BigInt(by) : value >> BigInt(-by));

/** ln 2 = 2 artanh 1/3 */
const ln2 = (() => {
  let sum = 0n;
  for (let power = (2n * one) / 3n, n = 1n; power > 0n; power /= 9n, n += 2n) sum += power / n;
  return sum;
})();

/** 1/n!, the smallest first; with |r| < 2^-7 the next one is below the last bit. */
const inverseFactorials = (() => {
  const all = [one];
  for (let n = 1n; n < 14n; n++) all.unshift(all[0]! / n);
  return all;
})();

/** The error of y as e^x [ULP of y], for finite y. */
export const expError = (x: number, y: number): number => {
  const { mantissa, exponent } = partsOf(x);
  const k = Math.round(x / Math.LN2);
  // e^r of the 64th part of the rest by its series, then squared six times.
  const r = (shift(mantissa, Number(bits) + exponent) - BigInt(k) * ln2) >> 6n;
  let power = 0n;
  for (const inverse of inverseFactorials) power = inverse + ((power * r) >> bits);
  for (let square = 0; square < 6; square++) power = (power * power) >> bits;
  const { mantissa: found, exponent: place } = partsOf(y);
  const by = Number(bits) + place - k;
  return Number(shift(found, by) - power) / 2 ** by;
};

/** The error of y as the cube root of x [ULP of y], for normal numbers > 0: (y³ − x)/(3y²). */
export const cubeRootError = (x: number, y: number): number => {
  const { mantissa, exponent } = partsOf(x);
  const { mantissa: m, exponent: e } = partsOf(y);
  // x in units of 2^3e, so that all is an integer but for bits far below the last place.
  const scaled = shift(mantissa, exponent - 3 * e);
  return Number(m ** 3n - scaled) / Number(3n * m * m);
};
