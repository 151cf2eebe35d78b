import type { Cell, Crossover } from "./artifact.ts";
import { sweepOf } from "./cells.ts";
import { groupBy } from "./group.ts";
import { pairedRatio } from "./statistics.ts";

/** What is not faster by more than this factor has not overtaken. */
const practical = Math.log(1.05);

/** How the times of two lanes compare at a size: the logarithm of their ratio, and what it may be off. */
interface Comparison {
  readonly size: number;
  readonly logarithm: number;
  readonly uncertainty: number;
}

/** −1 or 1 for who is certainly faster, 0 for neither. */
const certain = ({ logarithm, uncertainty }: Comparison): number =>
  Math.abs(logarithm) > Math.max(practical, uncertainty) ? Math.sign(logarithm) : 0;

/** Sizes at which a value that is known at some, linear in the size's logarithm between them, is 0. */
const zeros = (comparisons: readonly Comparison[], value: (one: Comparison) => number): number[] =>
  comparisons.slice(1).flatMap((after, index) => {
    const before = comparisons[index]!;
    const [left, right] = [value(before), value(after)];
    if (left === 0) return [before.size];
    if (left * right >= 0) return right === 0 ? [after.size] : [];
    return [before.size * (after.size / before.size) ** (left / (left - right))];
  });

/** Where who is certainly faster changes, from neighbours that say so; sizes between them may be in doubt. */
const changes = (comparisons: readonly Comparison[]): (readonly Comparison[])[] => {
  const spans: (readonly Comparison[])[] = [];
  let last: number | undefined;
  for (const [index, one] of comparisons.entries()) {
    if (certain(one) === 0) continue;
    if (last !== undefined && certain(comparisons[last]!) !== certain(one))
      spans.push(comparisons.slice(last, index + 1));
    last = index;
  }
  return spans;
};

const middle = (values: readonly number[]): number => values[values.length >> 1]!;

const crossoversOf = (first: readonly Cell[], second: readonly Cell[]): Crossover[] => {
  const { kernel, boxes, residency } = first[0]!;
  const partners = new Map(second.map((cell) => [cell.size, cell]));
  const comparisons = first
    .flatMap((cell) => {
      const partner = partners.get(cell.size);
      if (!partner) return [];
      const { ratio, uncertainty } = pairedRatio(cell.rounds, partner.rounds);
      return [{ size: cell.size, logarithm: Math.log(ratio), uncertainty: Math.log(uncertainty) }];
    })
    .sort((a, b) => a.size - b.size);
  return changes(comparisons).map((span) => {
    // Above 0 the first takes longer: it overtakes where that ends.
    const firstOvertakes = certain(span[0]!) > 0;
    const sign = firstOvertakes ? 1 : -1;
    const [lowest] = zeros(span, ({ logarithm, uncertainty }) => sign * logarithm - uncertainty);
    const highest = zeros(span, ({ logarithm, uncertainty }) => sign * logarithm + uncertainty).at(-1);
    return {
      kernel,
      boxes,
      residency,
      faster: (firstOvertakes ? first : second)[0]!.lane,
      than: (firstOvertakes ? second : first)[0]!.lane,
      size: middle(zeros(span, ({ logarithm }) => logarithm)),
      low: lowest!,
      high: highest!,
    };
  });
};

/** Where one lane overtakes another as sizes grow, certainly and by what matters; from rounds measured side by side. */
export const crossoversIn = (cells: readonly Cell[]): Crossover[] =>
  groupBy(
    cells.filter(({ outcome }) => outcome === "measured"),
    sweepOf,
  ).flatMap((sweep) => {
    const lanes = groupBy(sweep, ({ lane }) => lane);
    return lanes.flatMap((first, index) => lanes.slice(index + 1).flatMap((second) => crossoversOf(first, second)));
  });
