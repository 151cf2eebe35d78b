import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Limits, SharedCeiling } from "./artifact.ts";

const how =
  "C++ compiled with -O3 -march=native: a triad on arrays of 192 MiB together, or 48 MiB a thread; multiplications and additions in registers, fused where the processor can; dependent additions of integers, one a cycle; the best of twelve passes each";

/** Long for what takes a second, and a little for each thread. */
const longest = 30_000;

/** What the program says: one ceiling for each number of threads. */
interface Said {
  readonly cyclesPerSecond: number;
  readonly ceilings: readonly SharedCeiling[];
}

/** Measures what this machine can do at most, on one thread and on these numbers; null where the program for it could not be built, or does not run. */
export const measureLimits = async (threads: readonly number[] = []): Promise<Limits | null> => {
  // Beside dist as beside src.
  const program = fileURLToPath(new URL("../dist/limits", import.meta.url));
  const counts = [...new Set([1, ...threads])].sort((a, b) => a - b);
  try {
    const { stdout } = await promisify(execFile)(program, counts.map(String), { timeout: longest });
    const { cyclesPerSecond, ceilings } = JSON.parse(stdout) as Said;
    const [{ threads: _, ...single }, ...together] = ceilings as [SharedCeiling, ...SharedCeiling[]];
    return { ...single, cyclesPerSecond, together, how };
  } catch {
    return null;
  }
};
