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
  /** What a ratio must be above to matter: the threshold that was asked for, or more where all cells of a lane scatter more. */
  readonly threshold: number;
  /** The same for the lane and residency that scatter most. */
  readonly largest: number;
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
 * @param estimated how many the deviation is estimated from
 */
const farthest = (count: number, estimated: number): number =>
  1.1 * Math.sqrt(2 * Math.log(40 * count)) * (1 + (2 * 1.17) / Math.sqrt(estimated));

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

/** The share of cells that are farther off on either side than what tells of the tails, and how many deviations that is. */
const tail = { share: 0.1, deviations: 1.2816 };

/**
 * How far logarithms scatter about nothing: a standard deviation from their MAD, or, where they have long tails, from what
 * few exceed. Chance goes both ways, so the shorter tail counts: cells that have changed one way are no scatter.
 */
const spreadOf = (residuals: readonly number[]): number => {
  const sorted = [...residuals].sort((a, b) => a - b);
  const beyond = Math.floor(tail.share * sorted.length);
  const shorter = Math.min(-sorted[beyond]!, sorted.at(-1 - beyond)!);
  return Math.max(1.4826 * deviation(residuals), shorter / tail.deviations);
};

/** Cells that scatter alike, as far as they do: what calls allocate makes them scatter more than what stays. */
const kindOf = ({ lane, residency }: Pick<Cell, "lane" | "residency">): string => `${lane} ${residency}`;

/** No kind is calmer than this share of what all are: processes of one build differ where nothing else shows it. */
const calmest = 0.4;

/**
 * By how much the logarithms of ratios are off by chance at most, for each kind of cells: as they scatter about those of
 * their kind.
 * @param kinds logarithms of ratios, by kind
 */
const scattersOf = (kinds: ReadonlyMap<string, readonly number[]>): Map<string, number> => {
  const residuals = new Map([...kinds].map(([kind, own]) => [kind, own.map((one) => one - median(own))]));
  const all = [...residuals.values()].flat();
  if (all.length < enough) return new Map([...kinds.keys()].map((kind) => [kind, 0]));
  const least = calmest * 1.4826 * deviation(all);
  return new Map(
    [...residuals].map(([kind, own]) => {
      // Few of a kind say little of it.
      const [count, spread] = own.length < enough ? [all.length, spreadOf(all)] : [own.length, spreadOf(own)];
      return [kind, farthest(all.length, count) * Math.max(spread, least)];
    }),
  );
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
  if (size <= threshold)
    return uncertain(`other cells of its lane, which nothing explains either, differ by up to ${times(threshold)}`);
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
  const logarithm = (id: string): number => Math.log(ratioOf(pairs.get(id)!).value);
  const ids = [...pairs.keys()];
  const lanes = groupBy(ids, (id) => later.get(id)!.lane).map((own) => own.map(logarithm));
  const shift = Math.exp(unlike.length ? 0 : shiftOf(lanes));
  const kinds = groupBy(ids, (id) => kindOf(later.get(id)!)).map(
    (own) => [kindOf(later.get(own[0]!)!), own.map(logarithm)] as const,
  );
  const thresholds = new Map(
    [...scattersOf(new Map(kinds))].map(([kind, scatter]) => [kind, Math.max(asked, Math.exp(scatter))]),
  );
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
    return [{ cell: second, ...judge(pair, warnings, { asked, threshold: thresholds.get(kindOf(second))!, shift }) }];
  };
  return {
    unlike,
    shift,
    threshold: Math.min(...thresholds.values(), Math.max(asked, ...thresholds.values())),
    largest: Math.max(asked, ...thresholds.values()),
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
export const remarks = ({ unlike, shift, threshold, largest, cells }: Comparison, asked: number): string[] => [
  ...vanishedText(cells),
  ...(unlike.length
    ? [`Other machines (${unlike.join("; ")}): compared as ratios to ${reference}, each within its own run.`]
    : []),
  ...(Math.max(shift, 1 / shift) > asked
    ? [`Everything takes ${times(shift)} as long: the machine, or what all lanes share.`]
    : []),
  ...(largest > asked
    ? [
        `These runs scatter: only what changes by more than ${times(threshold)} to ${times(largest)} counts, by lane and residency, instead of ${times(asked)}.`,
      ]
    : []),
];
