import type { Cell, Estimate, Model } from "./artifact.ts";
import { sweepOf } from "./cells.ts";
import { type Curve, fitCurve, type Point } from "./fit.ts";
import { groupBy } from "./group.ts";
import { normalFrom, randomFrom } from "./random.ts";
import { quantile } from "./statistics.ts";

/** Fits to disturbed times, from which the intervals are taken. */
const replicates = 200;
/** A factor by which times scatter beyond what rounds of one process show. */
const least = 0.01;

/** How the work of a sweep grows with its size: as the elements of its smallest and largest input have it. */
const workOf = (cells: readonly Cell[]): Model["work"] => {
  const [first, last] = [cells[0]!, cells.at(-1)!];
  const grown = Math.log(last.elements / first.elements) / Math.log(last.size / first.size);
  const exponent = first.unit === "pair" || grown > 1.5 ? 2 : 1;
  return { factor: last.elements / last.size ** exponent, exponent, unit: last.unit };
};

/** The standard error of a logarithm of a median, from its interval of 95 %. */
const errorOf = ({ statistics }: Cell): number =>
  Math.hypot(least, Math.log(statistics!.high / statistics!.low) / (2 * 1.96));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const interval = (value: number, values: readonly number[]): Estimate => {
  const sorted = [...values].sort((a, b) => a - b);
  return { value, low: Math.min(value, quantile(sorted, 0.025)), high: Math.max(value, quantile(sorted, 0.975)) };
};

/** A single size says nothing of how much of its time is floor: anything from nothing to all. */
const ofOneSize = ({ elements, statistics }: Cell): Pick<Model, "floorNanoseconds" | "slopeNanoseconds"> => ({
  floorNanoseconds: { value: 0, low: 0, high: statistics!.high },
  slopeNanoseconds: { value: statistics!.median / elements, low: 0, high: statistics!.high / elements },
});

/** Models of one lane on one sweep of sizes, one for each piece. */
const modelsOfSweep = (sweep: readonly Cell[], random: () => number): Model[] => {
  const cells = [...sweep].sort((a, b) => a.size - b.size);
  const { kernel, lane, boxes, residency } = cells[0]!;
  const work = workOf(cells);
  const base = { kernel, lane, boxes, residency, work };
  if (cells.length === 1) {
    const { size } = cells[0]!;
    return [{ ...base, ...ofOneSize(cells[0]!), residualSpread: Math.exp(errorOf(cells[0]!)), from: size, to: size }];
  }
  const points = cells.map(({ elements, statistics }): Point => ({ work: elements, time: statistics!.median }));
  const normal = normalFrom(random);
  const noise = mean(cells.map(errorOf));
  return fitCurve(points, { noise }).map(({ from, to, floor, slope, spread }: Curve, piece): Model => {
    const own = points.slice(from, to + 1);
    const errors = cells.slice(from, to + 1).map((cell) => Math.hypot(errorOf(cell), spread));
    const others = Array.from({ length: replicates }, () => {
      const disturbed = own.map(({ work, time }, i) => ({ work, time: time * Math.exp(errors[i]! * normal()) }));
      return fitCurve(disturbed, { pieces: 1, negativeFloor: piece > 0 })[0]!;
    });
    return {
      ...base,
      floorNanoseconds: interval(
        floor,
        others.map((one) => one.floor),
      ),
      slopeNanoseconds: interval(
        slope,
        others.map((one) => one.slope),
      ),
      residualSpread: Math.exp(Math.hypot(spread, mean(errors))),
      from: cells[from]!.size,
      to: cells[to]!.size,
    };
  });
};

/** A model for each lane on each sweep of sizes that it measured; one seed gives one result. */
export const modelsOf = (cells: readonly Cell[], seed: number): Model[] => {
  const random = randomFrom(seed);
  const measured = cells.filter(({ statistics }) => statistics !== null);
  return groupBy(measured, (cell) => `${sweepOf(cell)} ${cell.lane}`).flatMap((sweep) => modelsOfSweep(sweep, random));
};
