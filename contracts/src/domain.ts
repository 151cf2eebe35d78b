/** The values a field may have: an interval, ends included. NaN and the infinities are in no domain. */
export interface Domain {
  readonly name: string;
  /** Completes the sentence “expected …”. */
  readonly expected: string;
  readonly least: number;
  readonly most: number;
  readonly holds: (value: number) => boolean;
  /** Nothing between 0 and this magnitude. */
  readonly gap?: number;
  /** Each element along the last dimension must exceed the one before it. */
  readonly increasing?: true;
  /** Not all elements of an array may be 0. */
  readonly someAboveZero?: true;
  /** Whole numbers only. */
  readonly whole?: true;
  /** The value is an index into this dimension. Of scalars it is checked in plans too, where it guards memory. */
  readonly indexOf?: string;
}

const interval = (name: string, expected: string, least: number, most: number): Domain => ({
  name,
  expected,
  least,
  most,
  holds: (value) => value >= least && value <= most,
});

export const real = interval("real", "a finite number", -Number.MAX_VALUE, Number.MAX_VALUE);
/**
 * Greater than zero, and so far from the ends of float64 that squares and products of such numbers neither overflow
 * nor vanish; no physical quantity in SI units is near them.
 */
export const positive = interval("positive", "a number > 0 (from 1e-150 to 1e150)", 1e-150, 1e150);
export const nonNegative = interval("nonNegative", "a finite number ≥ 0", 0, Number.MAX_VALUE);
/** (0, 1] */
export const fraction = interval("fraction", "a number in (0, 1]", Number.MIN_VALUE, 1);
/** [0, 1] */
export const fractionOrZero = interval("fractionOrZero", "a number in [0, 1]", 0, 1);

/** [0, 1) */
export const belowOne = interval("belowOne", "a number in [0, 1)", 0, 1 - Number.EPSILON / 2);
export const aboveOne = interval("aboveOne", "a number > 1 (to 1e150)", 1 + Number.EPSILON, 1e150);

/** Reynolds numbers of the Taylor microscale at which the integral length is more than twice as long as that. */
export const turbulent = interval("turbulent", "a number > 60 (to 1e150)", 60 * (1 + Number.EPSILON), 1e150);

/** A grid: positive, each element greater than the one before. */
export const increasing: Domain = {
  ...positive,
  name: "increasing",
  expected: "numbers > 0 (from 1e-150 to 1e150), each greater than the one before",
  increasing: true,
};

/** A number of elementary charges: so far from 0, where it is not 0, that the product of two does not vanish. */
export const charges: Domain = {
  ...real,
  name: "charges",
  expected: "a finite number, 0 or of a magnitude from 1e-150 on",
  gap: 1e-150,
  holds: (value) => real.holds(value) && (value === 0 || Math.abs(value) >= 1e-150),
};

/** How many of something there are: whole numbers that float64 counts one by one. */
export const counts: Domain = {
  ...interval("counts", "a whole number from 0 to 2^53 − 1", 0, Number.MAX_SAFE_INTEGER),
  whole: true,
  holds: (value) => Number.isInteger(value) && value >= 0 && value <= Number.MAX_SAFE_INTEGER,
};

/** Numbers ≥ 0 of which one at least is not 0: shares of a whole. */
export const shares: Domain = {
  ...nonNegative,
  name: "shares",
  expected: "finite numbers ≥ 0, not all of them 0",
  someAboveZero: true,
};

/** An integer in 0 … size − 1 of a dimension. */
export const indexOf = (dimension: string): Domain => ({
  ...interval(`indexOf(${dimension})`, `an index of ${dimension}`, 0, 0x7fffffff),
  indexOf: dimension,
});

/** An index of a dimension, or −1 for none of it. */
export const indexOrNone = (dimension: string): Domain => ({
  ...interval(`indexOrNone(${dimension})`, `an index of ${dimension} or −1`, -1, 0x7fffffff),
  indexOf: dimension,
});
