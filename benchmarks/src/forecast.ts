import type { Cell } from "./artifact.ts";
import { type Row, rowId } from "./cells.ts";
import { extrapolated, Sweeps } from "./extrapolate.ts";
import { median } from "./statistics.ts";

/** A cell that is going to be measured: what is known of it beforehand. */
export interface Planned
  extends Pick<Cell, "id" | "kernel" | "boxes" | "residency" | "lane" | "elements" | "operations" | "bytes"> {
  /** The backend or the peer. */
  readonly system: string;
}

/** What decides how long a cell takes. */
export interface Allowance {
  readonly batchMilliseconds: number;
  readonly cellMilliseconds: { readonly enough: number; readonly tooMuch: number };
  readonly rounds: { readonly least: number };
  readonly slowest: number;
}

/** Nanoseconds of an operation before anything was measured, about. */
const usual: Readonly<Record<string, number>> = { plain: 60, pypy: 10, particula: 20, "tfjs-webgpu": 20, tfjs: 5 };
const usually = 1;
/** Input, expectation and comparison, in milliseconds. */
const checking = 50;
/** Making a number of the input, comparing and copying, in milliseconds. */
const making = 30e-6;
/** Batches until all is warm. */
const warming = 8;
/** Collecting garbage and asking, for each round, in milliseconds. */
const between = 4;

/** Operations; of what only moves numbers, the numbers. */
const work = ({ operations, elements }: Pick<Cell, "operations" | "elements">): number =>
  Math.max(operations, elements);

/**
 * How long what is left of a run will take: from the operations of each cell and how fast its lane is, guessed at first
 * and then learned from what was measured; and from by how much that was off.
 */
export class Forecast {
  readonly #allowance: Allowance;
  readonly #left: Map<string, Planned>;
  readonly #sweeps = new Sweeps();
  readonly #speeds = new Map<string, number>();
  #foreseen = 0;
  #took = 0;

  constructor(cells: readonly Planned[], allowance: Allowance) {
    this.#allowance = allowance;
    this.#left = new Map(cells.map((cell) => [cell.id, cell]));
  }

  /** Seconds. */
  get left(): number {
    return this.#seconds(() => true);
  }

  /** Seconds of what is left after a row. */
  after(row: Row): number {
    const own = `${rowId(row)}/`;
    return this.#seconds(({ id }) => !id.startsWith(own));
  }

  #seconds(of: (cell: Planned) => boolean): number {
    return (this.#together([...this.#left.values()].filter(of)) * this.#pace) / 1000;
  }

  /**
   * @param cells all of a row, as they came out
   * @param milliseconds what they took together
   */
  learn(cells: readonly Cell[], milliseconds: number): void {
    const planned = cells.flatMap(({ id }) => this.#left.get(id) ?? []);
    for (const { id } of planned) this.#left.delete(id);
    this.#foreseen += this.#together(planned);
    this.#took += milliseconds;
    this.#sweeps.add(cells);
    for (const cell of cells) {
      const { outcome, rounds, lane } = cell;
      if (outcome !== "measured") continue;
      const speed = median(rounds) / work(cell);
      // Of small input an operation seems to take long: what there is to begin with is more.
      this.#speeds.set(lane, Math.min(speed, this.#speeds.get(lane) ?? speed));
    }
  }

  /** How many times as long as foreseen it takes; little was seen at first, and says little. */
  get #pace(): number {
    const little = 4000;
    return (this.#took + little) / (this.#foreseen + little);
  }

  #together(cells: readonly Planned[]): number {
    return cells.reduce((sum, cell) => sum + this.#cellMilliseconds(cell), 0);
  }

  /** One computation, in milliseconds. */
  #once(cell: Planned): number {
    const { lane, system, elements } = cell;
    const smaller = this.#sweeps.of(cell);
    if (smaller.length > 1) return extrapolated(smaller, elements);
    const speed = this.#speeds.get(lane) ?? usual[lane] ?? usual[system] ?? usually;
    return Math.max(extrapolated(smaller, elements), (speed * work(cell)) / 1e6);
  }

  #cellMilliseconds(cell: Planned): number {
    const { batchMilliseconds, cellMilliseconds, rounds, slowest } = this.#allowance;
    const once = this.#once(cell);
    if (once > slowest) return 0;
    const batch = Math.max(batchMilliseconds, once);
    const { enough, tooMuch } = cellMilliseconds;
    const timed = Math.min(Math.max(rounds.least * (batch + between), enough), tooMuch + batch);
    const made = (making * (cell.bytes.input + cell.bytes.output)) / 8;
    return checking + made + once + Math.max(warming * batchMilliseconds, 2 * once) + timed;
  }
}
