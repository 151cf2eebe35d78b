import { cubeRootError, erfError, expError, expm1Error, log1pError, logError, powError } from "./exact.ts";
import type { MathFunction, Row } from "./math.ts";

/** Numbers in [0, 1). */
type Uniform = () => number;

/** Arguments of a function at random. */
type Sample = (next: Uniform) => number[];

interface Accuracy {
  /** [ULP] */
  within: number;
  /** The error of a result [ULP], of the arguments and the result. */
  error: (...values: number[]) => number;
  /** By what is special about them. */
  samples: Readonly<Record<string, Sample>>;
}

const between =
  (low: number, high: number): Sample =>
  (next) => [low + (high - low) * next()];

/** Any magnitude from 2^low to 2^high, the lower ones subnormal. */
const magnitude =
  (low: number, high: number): Sample =>
  (next) => [(1 + next()) * 2 ** Math.floor(low + (high - low) * next())];

const eitherSign =
  (sample: Sample): Sample =>
  (next) =>
    sample(next).map((x) => (next() < 0.5 ? x : -x));

const near1: Sample = (next) => [1 + eitherSign(magnitude(-53, -1))(next)[0]!];

/** A base and an exponent, so that the logarithm of the result is from low to high. */
const powerOf =
  (base: Sample, low: number, high: number): Sample =>
  (next) => {
    const [x] = base(next) as [number];
    return [x, between(low, high)(next)[0]! / (Math.log(x) || 1)];
  };

/** What assembly/math promises. */
export const accuracy: Readonly<Record<MathFunction, Accuracy>> = {
  exp: {
    within: 1,
    error: expError,
    samples: {
      "with normal results": between(-708.39, 709.78),
      "with subnormal results": between(-745.13, -708.4),
      "near 0": between(-2, 2),
      "of any magnitude": eitherSign(magnitude(-1074, 8)),
    },
  },
  expOfModerate: { within: 1, error: expError, samples: { "from -708 to 709": between(-708, 709) } },
  log: {
    within: 1,
    error: logError,
    samples: {
      "of any magnitude": magnitude(-1022, 1024),
      "of subnormal numbers": magnitude(-1074, -1022),
      "from 1/2 to 2": between(0.5, 2),
      "very near 1": near1,
    },
  },
  expm1: {
    within: 1,
    error: expm1Error,
    samples: {
      "from -40 to 709.78": between(-40, 709.78),
      "from -2 to 2": between(-2, 2),
      "of any magnitude": eitherSign(magnitude(-1074, 5)),
    },
  },
  pow: {
    within: 1,
    error: powError,
    samples: {
      "with results of any magnitude": powerOf(magnitude(-1022, 1024), -745, 709.7),
      "of subnormal numbers": powerOf(magnitude(-1074, -1022), -745, 709.7),
      "near 1": powerOf(near1, -745, 709.7),
      "with results near 1": powerOf(magnitude(-1022, 1024), -1, 1),
      "of quantities": (next) => [10 ** (12 * next() - 9), 6 * next() - 3],
    },
  },
  powerOfTen: {
    within: 1,
    error: (x, y) => powError(10, x, y),
    samples: {
      "with results of any magnitude": between(-323.3, 308.25),
      "from -2 to 2": between(-2, 2),
      "near 0": eitherSign(magnitude(-1074, 0)),
    },
  },
  log1p: {
    within: 1,
    error: log1pError,
    samples: {
      "of any magnitude": magnitude(-1074, 1024),
      "from -1 to 2": between(-1, 2),
      "near 0": eitherSign(magnitude(-60, 0)),
      "near -1": (next) => [magnitude(-53, -1)(next)[0]! - 1],
    },
  },
  erf: {
    within: 1,
    error: erfError,
    samples: {
      "from -6 to 6": between(-6, 6),
      "from -1 to 1": between(-1, 1),
      "near 0": eitherSign(magnitude(-1074, 0)),
    },
  },
  cubeRoot: {
    within: 2,
    error: cubeRootError,
    samples: { "of normal numbers of any magnitude": magnitude(-1022, 1024), "from 1 to 8": between(1, 8) },
  },
};

/** The same numbers in every run. */
const uniform = (seed: number): Uniform => {
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return () => next() + next() / 2 ** 32;
};

/** Columns of arguments, a number of points each. */
export const sampled = (sample: Sample, count: number): number[][] => {
  const next = uniform(count);
  const points = Array.from({ length: count }, () => sample(next));
  return points[0]!.map((_, argument) => points.map((point) => point[argument]!));
};

/** The greatest error of a function over sampled points [ULP]. */
export const worst = ({ error }: Accuracy, row: Row, columns: number[][]): number =>
  row(...columns).reduce(
    (most, y, index) => Math.max(most, Math.abs(error(...columns.map((column) => column[index]!), y))),
    0,
  );
