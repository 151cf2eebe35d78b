import type { Artifact, Cell } from "./artifact.ts";
import type { Residency } from "./cells.ts";
import { sweepOf } from "./cells.ts";
import { times } from "./format.ts";
import { groupBy } from "./group.ts";
import { reference } from "./lanes.ts";
import { median, pairedRatio } from "./statistics.ts";

/** What is not faster by more than this factor is no reason to choose. */
const practical = 1.05;

/** The best at neighbouring sizes. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The fastest first, then those within noise of it. */
  readonly lanes: readonly string[];
  /** At `to`: how much faster the first is than the reference and than the best of the rest; undefined where there is none. */
  readonly overReference: number | undefined;
  readonly overNext: { readonly lane: string; readonly ratio: number } | undefined;
}

export interface Advice {
  readonly kernel: string;
  readonly boxes: number;
  readonly residency: Residency;
  readonly spans: readonly Span[];
}

/** The best of the lanes measured at one size. */
const spanAt = (cells: readonly Cell[]): Span => {
  const [best, ...others] = [...cells].sort((a, b) => median(a.rounds) - median(b.rounds)) as [Cell, ...Cell[]];
  const slower = others.map((cell) => ({ lane: cell.lane, ...pairedRatio(cell.rounds, best.rounds) }));
  const alike = slower.filter(({ ratio, uncertainty }) => ratio <= Math.max(practical, uncertainty));
  const next = slower.find((one) => !alike.includes(one));
  return {
    from: best.size,
    to: best.size,
    lanes: [best.lane, ...alike.map(({ lane }) => lane)],
    overReference: slower.find(({ lane }) => lane === reference)?.ratio,
    overNext: next && { lane: next.lane, ratio: next.ratio },
  };
};

const sameLanes = (a: Span, b: Span): boolean => [...a.lanes].sort().join() === [...b.lanes].sort().join();

/** Sizes at which the same lanes are best become one span; within noise their order does not count. */
const merge = (spans: readonly Span[]): Span[] => {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && sameLanes(last, span)) merged[merged.length - 1] = { ...span, from: last.from };
    else merged.push(span);
  }
  return merged;
};

/** What to use at which size, from what a run measured. */
export const recommend = ({ cells }: Pick<Artifact, "cells">): Advice[] =>
  groupBy(
    cells.filter(({ outcome }) => outcome === "measured"),
    sweepOf,
  ).map((group) => {
    const { kernel, boxes, residency } = group[0]!;
    const bySize = groupBy(group, ({ size }) => size).sort((a, b) => a[0]!.size - b[0]!.size);
    return { kernel, boxes, residency, spans: merge(bySize.map(spanAt)) };
  });

const sizesText = ({ from, to }: Span, index: number, { length }: readonly Span[]): string => {
  if (length > 1 && index === 0) return `up to n = ${to}`;
  if (length > 1 && index === length - 1) return `from n = ${from}`;
  return from === to ? `n = ${from}` : `n = ${from} … ${to}`;
};

const gainsText = ({ lanes, overReference, overNext }: Span): string => {
  const gains: string[] = [];
  if (overReference !== undefined && !lanes.includes(reference)) gains.push(`${times(overReference)} ${reference}`);
  if (overNext && overNext.lane !== reference) gains.push(`${times(overNext.ratio)} ${overNext.lane}`);
  return gains.join(", ");
};

/** For each range of sizes: the range, what to use there, and how much faster than the reference and the next best it is at its end. */
export const adviceTexts = ({ spans }: Advice): [sizes: string, lanes: string, gains: string][] =>
  spans.map((span, index) => [sizesText(span, index, spans), span.lanes.join(" ≈ "), gainsText(span)]);
