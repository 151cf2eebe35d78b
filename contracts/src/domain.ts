/** The values a field may have: `holds` judges one element. NaN and the infinities are in no domain. */
export interface Domain {
  readonly name: string;
  /** Completes the sentence “expected …”. */
  readonly expected: string;
  readonly holds: (value: number) => boolean;
  /** Each element along the last dimension must exceed the one before it. */
  readonly increasing?: true;
  /** The value is an index into this dimension: checked in plans too, where it guards memory. */
  readonly indexOf?: string;
}

const finite = (value: number): boolean => value - value === 0;

const domain = (name: string, expected: string, holds: Domain["holds"]): Domain => ({ name, expected, holds });

export const real = domain("real", "a finite number", finite);
/**
 * Greater than zero, and so far from the ends of float64 that squares and products of such numbers neither overflow
 * nor vanish; no physical quantity in SI units is near them.
 */
export const positive = domain("positive", "a number > 0 (from 1e-150 to 1e150)", (v) => v >= 1e-150 && v <= 1e150);
export const nonNegative = domain("nonNegative", "a finite number ≥ 0", (value) => value >= 0 && finite(value));
/** (0, 1] */
export const fraction = domain("fraction", "a number in (0, 1]", (value) => value > 0 && value <= 1);
/** [0, 1] */
export const fractionOrZero = domain("fractionOrZero", "a number in [0, 1]", (value) => value >= 0 && value <= 1);

/** A grid: positive, each element greater than the one before. */
export const increasing: Domain = {
  ...domain("increasing", "numbers > 0 (from 1e-150 to 1e150), each greater than the one before", positive.holds),
  increasing: true,
};

/** An integer in 0 … size − 1 of a dimension. */
export const indexOf = (dimension: string): Domain => ({
  ...domain(`indexOf(${dimension})`, `an index of ${dimension}`, (value) => Number.isInteger(value) && value >= 0),
  indexOf: dimension,
});
