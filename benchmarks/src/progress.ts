import type { Row } from "./cells.ts";
import type { Progress } from "./matrix.ts";

/** Where progress is written: a terminal gets a live line, anything else a line now and then. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Between lines that are not on a terminal. */
const pause = 10_000;

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** A time as people say it beforehand: 20 seconds, 6 minutes. */
const about = (seconds: number): string => {
  if (seconds < 90) return `${5 * Math.ceil(seconds / 5)} seconds`;
  return `${Math.round(seconds / 60)} minutes`;
};

/**
 * Says beforehand how many cells there are and about how long they will take; then what is measured now, how many are
 * done and how long the rest will take.
 * @param now milliseconds, from anywhere
 */
export const progressOn = (stream: Stream, now: () => number): Required<Omit<Progress, "soFar">> & { end(): void } => {
  let written = now();
  let current: Row | undefined;
  let cells = 0;
  let done = 0;
  /** When it will be over, as `now` has it. */
  let until = 0;
  /** What is left of it whenever the row ends that is being measured, in seconds. */
  let after = 0;
  const line = (): string => {
    const left = Math.max(after, (until - now()) / 1000);
    const where = current ? `${current.kernel} n = ${current.size} ${current.residency}` : "";
    return `${done} of ${cells} cells, about ${clock(left)} left   ${where}`;
  };
  const show = () => {
    if (stream.isTTY) stream.write(`\r\u001b[K${line().slice(0, (stream.columns ?? 80) - 1)}`);
    else if (now() - written >= pause) {
      written = now();
      stream.write(`  ${line()}\n`);
    }
  };
  return {
    begin(planned, seconds) {
      cells = planned;
      until = now() + seconds * 1000;
      stream.write(`${cells} cells, about ${about(seconds)}\n`);
    },
    row(row, _done, seconds, afterwards) {
      current = row;
      after = afterwards;
      until = now() + seconds * 1000;
      show();
    },
    cell() {
      done++;
      show();
    },
    end() {
      if (stream.isTTY) stream.write("\r\u001b[K");
    },
  };
};
