import type { Accuracy, Precision } from "../accuracy.ts";
import type { Sizes } from "../kernel.ts";

/** Results in any numeric array. */
export type Numbers = ArrayLike<number>;

export interface Judgement {
  readonly got: Numbers;
  readonly expected: Numbers;
  readonly accuracy: Accuracy;
  readonly precision: Precision;
  /** The magnitudes that a `scaled` accuracy is relative to, element by element; 0 where there is none. */
  readonly scale?: Numbers | undefined;
  /** Sizes of the kernel's dimensions, which a `growing` accuracy asks for. */
  readonly sizes?: Sizes | undefined;
}

/** One element of a result beside what it should be. */
export interface Element {
  readonly index: number;
  readonly got: number;
  readonly expected: number;
  /** The difference in units of the last place of the expected value, in the precision judged. */
  readonly ulp: number;
  /** The difference relative to the expected value. */
  readonly relative: number;
  /** The largest difference that would pass. */
  readonly budget: number;
}

export interface Verdict {
  readonly passed: boolean;
  /** False where the accuracy has no bound for this precision: the kernel is unusable in it, and nothing was judged. */
  readonly usable: boolean;
  /** The share of its budget that the worst element uses; infinite where a difference was not allowed at all. */
  readonly used: number;
  /** The element that uses most of its budget; undefined when there is none. */
  readonly worst: Element | undefined;
  /** How many elements failed. */
  readonly failures: number;
}

const digits = { float64: 52, float32: 23 } as const;
const smallestExponent = { float64: -1022, float32: -126 } as const;

/** The distance between neighbouring numbers at this value. */
export const unitInTheLastPlace = (value: number, precision: Precision): number => {
  const magnitude = Math.abs(value);
  let exponent = Math.max(Math.floor(Math.log2(magnitude)), smallestExponent[precision]);
  // The logarithm is rounded: near a power of two it may be one off.
  if (exponent > smallestExponent[precision] && 2 ** exponent > magnitude) exponent--;
  else if (2 ** (exponent + 1) <= magnitude) exponent++;
  return 2 ** (exponent - digits[precision]);
};

const largest = (values: Numbers): number => {
  let result = 0;
  for (let i = 0; i < values.length; i++) {
    const magnitude = Math.abs(values[i]!);
    if (magnitude < Number.POSITIVE_INFINITY && magnitude > result) result = magnitude;
  }
  return result;
};

/** The largest difference that passes at each element, or undefined where the precision is unusable. */
const budgetOf = ({ expected, accuracy, precision, scale, sizes }: Judgement) => {
  if (accuracy.form === "exact") return () => 0;
  const bound = accuracy.bounds[precision];
  if (bound === null) return undefined;
  switch (accuracy.form) {
    case "relative": {
      const { negligible = 0 } = accuracy;
      return (index: number) => bound * Math.abs(expected[index]!) + negligible;
    }
    case "floored": {
      const floor = accuracy.floor[precision];
      if (floor === null) return undefined;
      const least = floor * largest(expected);
      return (index: number) => bound * Math.abs(expected[index]!) + least;
    }
    case "scaled": {
      const { negligible = 0 } = accuracy;
      return (index: number) => bound * Math.max(Math.abs(expected[index]!), scale?.[index] ?? 0) + negligible;
    }
    case "growing": {
      const grown = bound * (1 + accuracy.growth * (sizes?.[accuracy.dimension] ?? 0));
      return (index: number) => grown * Math.abs(expected[index]!);
    }
  }
};

/** Both too small for the digits of a precision, and on the same side of 0. */
const vanish = (got: number, expected: number, precision: Precision): boolean => {
  const normal = 2 ** smallestExponent[precision];
  return Math.abs(got) < normal && Math.abs(expected) < normal && Math.sign(got) * Math.sign(expected) >= 0;
};

/** NaN where NaN is expected, an infinity where it is, −0 for +0, and what vanishes where it should are no difference. */
const difference = (got: number, expected: number, precision: Precision): number => {
  if (got === expected || (Number.isNaN(got) && Number.isNaN(expected))) return 0;
  if (expected !== 0 && vanish(got, expected, precision)) return 0;
  const apart = Math.abs(got - expected);
  return Number.isFinite(apart) ? apart : Number.POSITIVE_INFINITY;
};

/**
 * Judges results by the accuracy that a kernel promises.
 * @throws RangeError when there are not as many results as expected ones
 */
export const judge = (judgement: Judgement): Verdict => {
  const { got, expected, precision } = judgement;
  if (got.length !== expected.length)
    throw new RangeError(`expected ${expected.length} elements, received ${got.length}`);
  const budgetAt = budgetOf(judgement);
  if (!budgetAt) return { passed: false, usable: false, used: Number.NaN, worst: undefined, failures: 0 };
  const shares = sharesOf(judgement, budgetAt);
  let used = -1;
  let worst = -1;
  let failures = 0;
  for (const [index, share] of shares.entries()) {
    if (share > 1) failures++;
    if (share > used) {
      used = share;
      worst = index;
    }
  }
  if (worst < 0) return { passed: true, usable: true, used: 0, worst: undefined, failures };
  return {
    passed: failures === 0,
    usable: true,
    used,
    failures,
    worst: elementAt(worst, got[worst]!, expected[worst]!, precision, budgetAt(worst)),
  };
};

/** The share of its budget that each element uses. */
const sharesOf = (judgement: Judgement, budgetAt: (index: number) => number): Float64Array =>
  Float64Array.from(judgement.expected, (expected, index) => {
    const apart = difference(judgement.got[index]!, expected, judgement.precision);
    const share = apart === 0 ? 0 : apart / budgetAt(index);
    // A share that is not a number comes from a budget that is none.
    return Number.isNaN(share) ? Number.POSITIVE_INFINITY : share;
  });

/** The elements that failed, the worst first, no more than so many. */
export const worstOf = (judgement: Judgement, count: number): readonly Element[] => {
  const budgetAt = budgetOf(judgement);
  if (!budgetAt) return [];
  const { got, expected, precision } = judgement;
  const shares = sharesOf(judgement, budgetAt);
  return Array.from(shares.keys())
    .filter((index) => shares[index]! > 1)
    .sort((a, b) => (shares[a] === shares[b] ? a - b : shares[b]! - shares[a]!))
    .slice(0, count)
    .map((index) => elementAt(index, got[index]!, expected[index]!, precision, budgetAt(index)));
};

const elementAt = (index: number, got: number, expected: number, precision: Precision, budget: number): Element => {
  const apart = difference(got, expected, precision);
  return {
    index,
    got,
    expected,
    ulp: apart === 0 ? 0 : apart / unitInTheLastPlace(expected, precision),
    relative: apart === 0 ? 0 : apart / Math.abs(expected),
    budget,
  };
};
