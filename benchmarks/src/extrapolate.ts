import type { Cell } from "./artifact.ts";
import { sweepOf } from "./cells.ts";

type Timed = Pick<Cell, "rounds" | "elements">;

/** At best: what disturbs small inputs would be multiplied with the size. */
const milliseconds = ({ rounds }: Timed): number => Math.min(...rounds) / 1e6;

/** Times as many elements, of which what was measured says nothing: small inputs mostly take what it takes to begin. */
const farthest = 100;

/**
 * How long a computation will take, in milliseconds, by what its lane took on smaller input: as the elements that were
 * added last did, so that what it takes to begin with is not multiplied; of one input alone, or of much smaller ones, no more
 * than that can be said.
 * @param smaller from small to large
 */
export const extrapolated = (smaller: readonly Timed[], elements: number): number => {
  const [before, last] = smaller.slice(-2);
  if (!before) return 0;
  if (!last) return milliseconds(before);
  if (elements > farthest * last.elements) return milliseconds(last);
  const slope = (milliseconds(last) - milliseconds(before)) / (last.elements - before.elements);
  return milliseconds(last) + Math.max(0, slope) * (elements - last.elements);
};

/** What was measured, by lane and sweep. */
export class Sweeps {
  readonly #cells = new Map<string, Cell[]>();

  /** What a lane measured of a sweep, from small to large; of which there may be nothing yet. */
  of(cell: Pick<Cell, "kernel" | "boxes" | "residency" | "lane">): readonly Cell[] {
    return this.#cells.get(`${sweepOf(cell)} ${cell.lane}`) ?? [];
  }

  add(cells: readonly Cell[]): void {
    for (const cell of cells)
      if (cell.outcome === "measured") this.#cells.set(`${sweepOf(cell)} ${cell.lane}`, [...this.of(cell), cell]);
  }
}
