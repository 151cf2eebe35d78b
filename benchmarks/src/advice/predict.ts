import type { Estimate, Model } from "../artifact.ts";

/** The input that a time is wanted for. */
export interface Input {
  readonly size: number;
  readonly boxes: number;
}

/** A time as models have it. */
export interface Prediction {
  readonly nanoseconds: Estimate;
  /** The share of it that a computation of nothing takes: the floor's. */
  readonly floorShare: number;
  readonly nanosecondsPerWork: number;
  readonly unit: string;
  /** What is not measured about it, in words; null within what is. */
  readonly beyond: string | null;
}

/** By which factor times scatter from one process to the next, however well a model fits. */
const leastSpread = 1.03;

/** By which factor a decade more or less may change what a unit of work takes: caches overflow, threads pay off. */
const unseen = 1.5;

/** Standard deviations that 95 of 100 are within. */
const deviations = 1.96;

/** Those for as many boxes, or for a number of boxes that is nearest; by ascending sizes. */
const piecesFor = (models: readonly Model[], boxes: number): Model[] => {
  const apart = (one: Model) => Math.abs(Math.log(one.boxes / boxes));
  const least = Math.min(...models.map(apart));
  return models.filter((one) => apart(one) === least).sort((a, b) => a.from - b.from);
};

const amountOf = ({ work, boxes: measured }: Model, { size, boxes }: Input): number =>
  work.factor * size ** work.exponent * (boxes / measured);

const timeOf = (model: Model, amount: number): number =>
  model.floorNanoseconds.value + model.slopeNanoseconds.value * amount;

/** Between two pieces a power of the size leads from the end of one to the beginning of the next. */
const timeBetween = (before: Model, after: Model, input: Input): number => {
  const [left, right] = [before.to, after.from];
  const share = Math.log(input.size / left) / Math.log(right / left);
  const [start, end] = [
    timeOf(before, amountOf(before, { ...input, size: left })),
    timeOf(after, amountOf(after, { ...input, size: right })),
  ];
  return start * (end / start) ** share;
};

/** What one size says of others: between no change at all, and change as that of the work. */
const ofOneSize = (model: Model, time: number): [number, number] => {
  const same = timeOf(model, amountOf(model, { size: model.from, boxes: model.boxes }));
  return [Math.min(same, time), Math.max(same, time)];
};

/** What floor and slope may be, at their ends. */
const ofEnds = ({ floorNanoseconds: floor, slopeNanoseconds: slope }: Model, time: number, amount: number) => [
  Math.min(time, floor.low + slope.low * amount),
  Math.max(time, floor.high + slope.high * amount),
];

const beyondText = (from: number, to: number, measured: number, { size, boxes }: Input): string | null => {
  const texts = [
    ...(size < from || size > to ? [`measured at n = ${from === to ? from : `${from} … ${to}`} only`] : []),
    ...(boxes === measured ? [] : [`taken from ${measured === 1 ? "one box" : `${measured} boxes`}`]),
  ];
  return texts.length ? texts.join(", ") : null;
};

/**
 * What the models of one lane, on one kernel and residency, say of an input. Where sizes were measured, the interval
 * holds 95 of 100 times; beyond it grows with what floor and slope may be, and by a factor for each decade.
 * @param models one at least
 */
export const predict = (models: readonly Model[], input: Input): Prediction => {
  const pieces = piecesFor(models, input.boxes);
  const index = pieces.findIndex(({ to }) => input.size <= to);
  const model = pieces.at(index)!;
  const before = index > 0 && input.size < model.from ? pieces[index - 1] : undefined;
  const amount = amountOf(model, input);
  const value = before ? timeBetween(before, model, input) : timeOf(model, amount);
  const [from, to] = [pieces[0]!.from, pieces.at(-1)!.to];
  const beyond = beyondText(from, to, model.boxes, input);
  const decades =
    Math.log10(Math.max(1, from / input.size, input.size / to)) + Math.abs(Math.log10(input.boxes / model.boxes));
  const factor = Math.max(leastSpread, model.residualSpread) ** deviations * unseen ** decades;
  const [low, high] =
    beyond === null ? [value, value] : from === to ? ofOneSize(model, value) : ofEnds(model, value, amount);
  return {
    nanoseconds: { value, low: Math.max(0, low! / factor), high: high! * factor },
    floorShare: Math.min(1, Math.max(0, pieces[0]!.floorNanoseconds.value / value)),
    nanosecondsPerWork: value / amount,
    unit: model.work.unit,
    beyond,
  };
};
