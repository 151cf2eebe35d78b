import type { Artifact, Cell } from "./artifact.ts";
import { rowId } from "./cells.ts";
import { times } from "./format.ts";
import { groupBy } from "./group.ts";
import { alike, type Host } from "./host.ts";
import { reference } from "./lanes.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { deviation, median, summarize } from "./statistics.ts";

export const verdicts = ["wrong", "vanished", "regressed", "improved", "uncertain", "missing", "new", "same"] as const;

/**
 * `same`: the times may differ by no more than what matters. `uncertain`: they may or may not. `new` and `missing`:
 * measured in one of the runs only. `vanished`: measured before and asked for now, but not measured. `wrong`: its result
 * is wrong now, or its process was lost.
 */
export type Verdict = (typeof verdicts)[number];

/** A cell of both runs, or of one. */
export interface Compared {
  readonly cell: Cell;
  readonly verdict: Verdict;
  /** How many times as long it takes now, and between which numbers that is; null where it is not measured in both. */
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** How probable a difference like this is without a cause; null where it is not measured in both. */
  readonly probability: number | null;
  /** Why it is uncertain, missing or wrong; null where that needs no words. */
  readonly reason: string | null;
}

export interface Comparison {
  /** What differs between the machines: times are compared as ratios to the reference, each within its run. Empty for one machine. */
  readonly unlike: readonly string[];
  /** How many times as long everything takes, where all lanes agree that something does; 1 where they do not. */
  readonly shift: number;
  /** What a ratio must be above to matter: the threshold that was asked for, or more where the runs scatter more. */
  readonly threshold: number;
  readonly cells: readonly Compared[];
}

export interface CompareOptions {
  /** A ratio that matters, above 1. */
  readonly threshold: number;
}

/** A difference that is more probable than this by chance is none. */
const significant = 0.005;
/** Below so many ratios their scatter says nothing. */
const enough = 8;
/**
 * How many standard deviations the farthest of so many normal numbers is off, at most in 39 of 40 cases; more by two
 * standard errors of a deviation that is estimated from few of them by its median, and by a tenth for what is lost
 * because they are taken from medians of their own.
 */
const farthest = (count: number): number =>
  1.1 * Math.sqrt(2 * Math.log(40 * count)) * (1 + (2 * 1.17) / Math.sqrt(count));

/** Times to compare: nanoseconds, or how many times as long as the reference took in the same rounds. */
interface Pair {
  readonly before: readonly number[];
  readonly now: readonly number[];
}

const isMeasured = (cell: Cell | undefined): boolean => cell?.outcome === "measured";

/** Each round of a cell as a ratio to the same round of the reference's. */
const relative = (cell: Cell, cells: ReadonlyMap<string, Cell>, to: string): readonly number[] => {
  const rounds = cells.get(`${rowId(cell)}/${to}`)?.rounds ?? [];
  return cell.rounds.slice(0, rounds.length).map((time, round) => time / rounds[round]!);
};

const byId = ({ cells }: Pick<Artifact, "cells">): Map<string, Cell> => new Map(cells.map((cell) => [cell.id, cell]));

const ratioOf = ({ before, now }: Pair): NonNullable<Compared["ratio"]> => {
  const [first, second] = [summarize(before)!, summarize(now)!];
  return { value: second.median / first.median, low: second.low / first.high, high: second.high / first.low };
};

/** The logarithm of what all lanes are shifted by, if all are in one direction and there are three at least: else 0. */
const shiftOf = (lanes: readonly (readonly number[])[]): number => {
  const shifts = lanes.map(median);
  const least = Math.min(...shifts.map(Math.abs));
  const oneWay = shifts.every((one) => one > 0) || shifts.every((one) => one < 0);
  return shifts.length >= 3 && oneWay ? Math.sign(shifts[0]!) * least : 0;
};

/** How far the logarithms of ratios scatter about those of their lane by chance. */
const scatterOf = (lanes: readonly (readonly number[])[]): number => {
  const residuals = lanes.flatMap((own) => own.map((one) => one - median(own)));
  return residuals.length < enough ? 0 : farthest(residuals.length) * 1.4826 * deviation(residuals);
};

interface Circumstances {
  readonly asked: number;
  readonly threshold: number;
  readonly shift: number;
}

/** A verdict on times of both runs, with the reason where it is in doubt. */
const judge = (
  { before, now }: Pair,
  warnings: readonly string[],
  { asked, threshold, shift }: Circumstances,
): Omit<Compared, "cell"> => {
  const ratio = ratioOf({ before, now });
  const probability = mannWhitney(before, now);
  const size = Math.max(ratio.value, 1 / ratio.value);
  const beyondShift = Math.max(ratio.value / shift, shift / ratio.value);
  const uncertain = (reason: string) => ({ verdict: "uncertain" as const, ratio, probability, reason });
  if (size <= asked) {
    const widest = Math.max(ratio.high, 1 / ratio.low);
    return probability < significant || widest <= asked ** 2
      ? { verdict: "same", ratio, probability, reason: null }
      : uncertain("its rounds scatter too much to say");
  }
  if (probability >= significant)
    return uncertain(
      Math.min(before.length, now.length) < 7 ? "too few rounds to tell it from chance" : "it may be chance",
    );
  if (size <= threshold) return uncertain("other cells, which nothing explains either, differ as much");
  if (beyondShift <= threshold) return uncertain("all lanes have changed alike: the machine, or what they share");
  if (warnings.length) return uncertain(warnings[0]!);
  return { verdict: ratio.value > 1 ? "regressed" : "improved", ratio, probability, reason: null };
};

const unmatched = (cell: Cell, verdict: Verdict, reason: string | null = null): Compared => ({
  cell,
  verdict,
  ratio: null,
  probability: null,
  reason,
});

/** What differs between two machines in a way that makes times of one say nothing of those of the other. */
const differences = (before: Host, now: Host): string[] =>
  alike(before, now) ? [] : [`${before.processor}, ${before.cores} cores`, `${now.processor}, ${now.cores} cores`];

/** What became of a cell that was measured before and is not now. */
const gone = (before: Cell, now: Cell | undefined, { cells, lanes, complete }: Artifact): Compared => {
  if (now) return unmatched(before, "vanished", now.reason);
  const absent = lanes.find(({ name }) => name === before.lane)?.missing;
  if (absent && cells.some((one) => rowId(one) === rowId(before))) return unmatched(before, "vanished", absent);
  return unmatched(before, "missing", complete ? "not part of this run" : "this run was interrupted");
};

/**
 * Compares two runs, cell by cell. A difference counts when a test says that it is no chance, it is larger than what
 * matters, and larger than what these two runs scatter by; and when it is not one of everything.
 */
export const compare = (before: Artifact, now: Artifact, { threshold: asked }: CompareOptions): Comparison => {
  const unlike = differences(before.host, now.host);
  const [earlier, later] = [byId(before), byId(now)];
  const pairOf = (first: Cell, second: Cell): Pair =>
    unlike.length
      ? { before: relative(first, earlier, reference), now: relative(second, later, reference) }
      : { before: first.rounds, now: second.rounds };
  const pairs = new Map<string, Pair>();
  for (const [id, cell] of later) {
    const partner = earlier.get(id);
    if (!partner || !isMeasured(cell) || !isMeasured(partner) || (unlike.length && cell.lane === reference)) continue;
    const pair = pairOf(partner, cell);
    if (pair.before.length && pair.now.length) pairs.set(id, pair);
  }
  const lanes = groupBy([...pairs.keys()], (id) => later.get(id)!.lane).map((ids) =>
    ids.map((id) => Math.log(ratioOf(pairs.get(id)!).value)),
  );
  const shift = Math.exp(unlike.length ? 0 : shiftOf(lanes));
  const threshold = Math.max(asked, Math.exp(scatterOf(lanes)));
  const judged = (id: string): Compared[] => {
    const [first, second] = [earlier.get(id), later.get(id)];
    if (second?.outcome === "wrong" || second?.outcome === "lost") return [unmatched(second, "wrong", second.reason)];
    if (first && isMeasured(first) && !isMeasured(second)) return [gone(first, second, now)];
    if (!second || !isMeasured(second)) return [];
    if (!isMeasured(first)) return [unmatched(second, "new", first?.reason ?? null)];
    const pair = pairs.get(id);
    // The reference itself, between machines, is what everything is compared with.
    if (!pair)
      return second.lane === reference
        ? []
        : [unmatched(second, "uncertain", `${reference} is not there to compare it with`)];
    const warnings = [...first!.warnings, ...second.warnings];
    return [{ cell: second, ...judge(pair, warnings, { asked, threshold, shift }) }];
  };
  return {
    unlike,
    shift,
    threshold,
    cells: [...new Set([...earlier.keys(), ...later.keys()])].flatMap(judged),
  };
};

/** How many cells have each verdict, in words: "2 regressed, 40 same". */
export const countsText = ({ cells }: Comparison): string =>
  verdicts
    .map((verdict) => ({ verdict, count: cells.filter((one) => one.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${verdict}`)
    .join(", ") || "nothing in common";

/** Lanes of which cells have vanished, with how many and why. */
const vanishedText = (cells: readonly Compared[]): string[] => {
  const vanished = cells.filter(({ verdict }) => verdict === "vanished");
  const lanes = groupBy(vanished, ({ cell }) => cell.lane).map((some) => {
    const [{ cell, reason }] = some as [Compared, ...Compared[]];
    return `${some.length} of ${cell.lane} (${reason?.split("\n")[0] ?? "no reason given"})`;
  });
  return lanes.length
    ? [`Measured before, asked for, and not measured now: ${vanished.length} cells; ${lanes.join("; ")}.`]
    : [];
};

/** What is to be known of a comparison before its cells. */
export const remarks = ({ unlike, shift, threshold, cells }: Comparison, asked: number): string[] => [
  ...vanishedText(cells),
  ...(unlike.length
    ? [`Other machines (${unlike.join("; ")}): compared as ratios to ${reference}, each within its own run.`]
    : []),
  ...(Math.max(shift, 1 / shift) > asked
    ? [`Everything takes ${times(shift)} as long: the machine, or what all lanes share.`]
    : []),
  ...(threshold > asked
    ? [`These runs scatter: only what changes by more than ${times(threshold)} counts, instead of ${times(asked)}.`]
    : []),
];
