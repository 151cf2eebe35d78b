import type { Table } from "../program.ts";
import { groupedRows } from "./groupedRows.ts";

/** How the rates of all pairs add up to the gain of each bin on a grid. */
export interface FixedPivot<T = Table> {
  /** box × row × place: a pair's element of box × n × n; the pairs of a row have the same bin below their volume. */
  readonly pairs: T;
  /** row × place: what of the pair's rate goes to the bin below its volume, and to the one above; ½ of both for i = j. */
  readonly shareBelow: T;
  readonly shareAbove: T;
  /** box × n × rows of a bin × 2: where in box × rows + 1 × 2 the sums for a bin are, below and above. */
  readonly rows: T;
}

/** Visits all pairs i ≤ j with the last bin q that is not above x_i + x_j; q = n − 1 is beyond the grid. */
const eachPair = (x: Float64Array, visit: (i: number, j: number, q: number) => void): void => {
  const n = x.length;
  for (let j = 0; j < n; j++)
    for (let i = 0, q = j; i <= j; i++) {
      while (q < n - 1 && x[q + 1]! - x[j]! < x[i]!) q++;
      visit(i, j, q);
    }
};

/** The same elements in every box, `stride` apart. */
const inBoxes = (elements: Int32Array, boxes: number, stride: number): Int32Array => {
  const all = new Int32Array(boxes * elements.length);
  for (let box = 0, k = 0; box < boxes; box++)
    for (let index = 0; index < elements.length; index++, k++) all[k] = box * stride + elements[index]!;
  return all;
};

/** @param radius of the bins, in any unit */
export const fixedPivot = (radius: Float64Array, overflow: "drop" | "conserveVolume", boxes: number): FixedPivot => {
  const n = radius.length;
  const x = radius.map((r) => (r / radius[n - 1]!) ** 3);
  const isDropped = (q: number) => q === n - 1 && overflow === "drop";

  const starts = new Int32Array(n + 1);
  eachPair(x, (_, __, q) => {
    if (!isDropped(q)) starts[q + 1]!++;
  });
  for (let q = 0; q < n; q++) starts[q + 1]! += starts[q]!;

  const pairs = new Int32Array(starts[n]!);
  const below = new Float32Array(pairs.length);
  const above = new Float32Array(pairs.length);
  const next = starts.slice();
  eachPair(x, (i, j, q) => {
    if (isDropped(q)) return;
    const at = next[q]!++;
    pairs[at] = i * n + j;
    const part = i === j ? 0.5 : 1;
    if (q === n - 1) below[at] = part * (x[i]! + x[j]!);
    else {
      // Differences of bins first: the sum of two volumes would lose the smaller one.
      const width = x[q + 1]! - x[q]!;
      below[at] = (part * (x[q + 1]! - x[j]! - x[i]!)) / width;
      above[at] = (part * (x[j]! - x[q]! + x[i]!)) / width;
    }
  });

  const { members, free, width, count, rows, most } = groupedRows(starts);
  const atPlaces = (shares: Float32Array): Table => {
    const data = new Float32Array(members.length);
    for (let place = 0; place < data.length; place++) data[place] = free[place] ? 0 : shares[members[place]!]!;
    return { data, shape: [count, width] };
  };
  const sides = new Int32Array(2 * rows.length);
  for (let k = 0; k < sides.length; k++) sides[k] = 2 * rows[k >> 1]! + (k & 1);
  const elements = members.map((member) => pairs[member]!);
  return {
    pairs: { data: inBoxes(elements, boxes, n * n), shape: [boxes, count, width] },
    shareBelow: atPlaces(below),
    shareAbove: atPlaces(above),
    rows: { data: inBoxes(sides, boxes, 2 * (count + 1)), shape: [boxes, n, most, 2] },
  };
};
