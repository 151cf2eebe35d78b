import type { Row } from "./cells.ts";
import type { Progress } from "./matrix.ts";

/** Where progress is written: a terminal gets a live line, anything else a line now and then. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

interface Counting {
  readonly cells: number;
  readonly seconds: number;
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
}

/** Between lines that are not on a terminal. */
const pause = 10_000;

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** Says what is measured now, how many cells are done and about how long the rest will take. */
export const progressOn = (stream: Stream, { cells, seconds, now }: Counting): Progress & { end(): void } => {
  const begun = now();
  let cellsDone = 0;
  let rowsDone = 0;
  let rowsTotal = 1;
  let current: Row | undefined;
  let written = Number.NEGATIVE_INFINITY;
  const line = (): string => {
    const elapsed = (now() - begun) / 1000;
    const left = rowsDone > 0 ? (elapsed / rowsDone) * (rowsTotal - rowsDone) : seconds;
    const where = current ? `${current.kernel} n = ${current.size} ${current.residency}` : "";
    return `${cellsDone} of ${cells} cells, about ${clock(left)} left   ${where}`;
  };
  const show = () => {
    if (stream.isTTY) stream.write(`\r\u001b[K${line().slice(0, (stream.columns ?? 80) - 1)}`);
    else if (now() - written >= pause) {
      written = now();
      stream.write(`  ${line()}\n`);
    }
  };
  return {
    row(row, done, total) {
      current = row;
      rowsDone = done;
      rowsTotal = total;
      show();
    },
    cell() {
      cellsDone++;
      show();
    },
    end() {
      if (stream.isTTY) stream.write("\r\u001b[K");
    },
  };
};
