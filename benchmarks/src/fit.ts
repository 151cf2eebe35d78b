/** What was measured: a time for an amount of work. */
export interface Point {
  readonly work: number;
  readonly time: number;
}

/** time = floor + slope × work, on the points from one index to another. */
export interface Curve {
  readonly from: number;
  readonly to: number;
  readonly floor: number;
  readonly slope: number;
  /** The root mean square of what it is off, as logarithms of times. */
  readonly spread: number;
}

interface FitOptions {
  /** How many curves may follow each other. */
  readonly pieces?: number;
  /** Whether the first piece may have a floor below 0, as one has that does not begin at small work. */
  readonly negativeFloor?: boolean;
  /** By what times are off without any curve's fault, as logarithms: 0 unless given. */
  readonly noise?: number;
}

/** A curve that is off by less, or by less than twice the noise, needs no further piece. */
const goodEnough = 0.05;
/** A further piece must make what it is off so many times smaller. */
const worthwhile = 2;
/** Errors of more than so many times the typical one count less (Huber). */
const outlying = 1.345;
const passes = 10;

/** Least squares of relative errors, each with its weight; neither floor nor slope below 0, unless that is let. */
const weighted = (points: readonly Point[], weights: readonly number[], negativeFloor: boolean): [number, number] => {
  let [aa, ab, bb, a, b] = [0, 0, 0, 0, 0];
  for (const [index, { work, time }] of points.entries()) {
    const [one, each, weight] = [1 / time, work / time, weights[index]!];
    aa += weight * one * one;
    ab += weight * one * each;
    bb += weight * each * each;
    a += weight * one;
    b += weight * each;
  }
  const determinant = aa * bb - ab * ab;
  // All points with the same work: all of the time may be slope.
  if (!(determinant > 1e-12 * aa * bb)) return [0, b / bb];
  const floor = (a * bb - b * ab) / determinant;
  const slope = (aa * b - ab * a) / determinant;
  if (slope < 0) return [a / aa, 0];
  return floor < 0 && !negativeFloor ? [0, b / bb] : [floor, slope];
};

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** One curve through all points, on which a single outlier has little say. */
const fitOne = (points: readonly Point[], from: number, to: number, negativeFloor: boolean): Curve => {
  const own = points.slice(from, to + 1);
  let weights = own.map(() => 1);
  let [floor, slope] = [0, 0];
  const errors = () => own.map(({ work, time }) => Math.log(Math.max(1e-3, (floor + slope * work) / time)));
  for (let pass = 0; pass < passes; pass++) {
    [floor, slope] = weighted(own, weights, negativeFloor);
    // Two points are met by every weight.
    if (own.length < 4) break;
    const off = errors().map(Math.abs);
    const typical = Math.max(0.01, 1.4826 * medianOf(off));
    weights = off.map((error) => Math.min(1, (outlying * typical) / error));
  }
  const squares = errors().reduce((sum, error) => sum + error * error, 0);
  // A curve has two parameters; through two points it says nothing of how much it may be off.
  const free = Math.max(1, own.length - 2);
  return { from, to, floor, slope, spread: Math.sqrt(squares / free) };
};

/** Every way to cut points into two pieces of two points at least. */
const cutInTwo = (points: readonly Point[]): [Curve, Curve][] =>
  points.length < 5
    ? []
    : Array.from({ length: points.length - 3 }, (_, cut): [Curve, Curve] => [
        fitOne(points, 0, cut + 1, false),
        fitOne(points, cut + 2, points.length - 1, true),
      ]);

const sumOfSquares = (curves: readonly Curve[]): number =>
  curves.reduce((sum, { spread, from, to }) => sum + spread * spread * Math.max(1, to - from - 1), 0);

/**
 * Fits floor + slope × work to times in relative error, so that small and large count alike; two pieces of it where one
 * is not good enough and two are much better.
 * @param points by ascending work, two at least
 */
export const fitCurve = (
  points: readonly Point[],
  { pieces = 2, negativeFloor = false, noise = 0 }: FitOptions = {},
): readonly Curve[] => {
  const whole = fitOne(points, 0, points.length - 1, negativeFloor);
  if (pieces < 2 || whole.spread <= Math.max(goodEnough, 2 * noise)) return [whole];
  const [best] = cutInTwo(points).sort((a, b) => sumOfSquares(a) - sumOfSquares(b));
  return best && Math.sqrt(sumOfSquares(best)) * worthwhile < Math.sqrt(sumOfSquares([whole])) ? best : [whole];
};
