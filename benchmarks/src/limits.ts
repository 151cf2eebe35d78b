import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Limits } from "./artifact.ts";

const how =
  "one thread, C++ compiled with -O3 -march=native: a triad on arrays of 64 MiB; multiplications and additions in registers, fused where the processor can; the best of six passes each";

/** Long for what takes a second. */
const longest = 30_000;

/** Measures what this machine can do at most; null where the program for it could not be built, or does not run. */
export const measureLimits = async (): Promise<Limits | null> => {
  // Beside dist as beside src.
  const program = fileURLToPath(new URL("../dist/limits", import.meta.url));
  try {
    const { stdout } = await promisify(execFile)(program, [], { timeout: longest });
    return { ...JSON.parse(stdout), how };
  } catch {
    return null;
  }
};
