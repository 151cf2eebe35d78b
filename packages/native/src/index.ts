import { availableParallelism } from "node:os";
import { AitkenError, type HostBackend } from "@aitken/contracts";
import { hostBackend } from "@aitken/contracts/host";
import { version } from "../package.json";
import { type Addon, loadAddon } from "./addon.ts";
import { NativeMachine } from "./machine.ts";

export type { HostArray, HostBackend, Plan } from "@aitken/contracts";
export { AitkenError, isAitkenError } from "@aitken/contracts";
export * from "@aitken/contracts/kernels";
export * from "@aitken/contracts/spectra";

export interface OpenOptions {
  /** How many threads compute, 1 unless given; results do not depend on it. */
  readonly threads?: number;
  /** One that this processor has, the widest unless given: on x86-64 `sse2`, `avx2+fma` or `avx512`, on ARM `neon`. */
  readonly instructionSet?: string;
}

const known = ["threads", "instructionSet"];

/**
 * Opens the backend in C++. It runs in Node.js and its workers, where the addon was built.
 * @throws AitkenError `unavailable` with the reason and what to do; `signature-mismatch` when the addon was built from other
 * declarations; `wrong-option` for options that it does not have
 */
export const open = async (options: OpenOptions = {}): Promise<HostBackend> => {
  for (const name of Object.keys(options))
    if (!known.includes(name))
      throw new AitkenError("wrong-option", `expected options of [${known.join(", ")}], received ${name}`);
  const threads = checkThreads(options.threads);
  const addon = loadAddon();
  return hostBackend(new NativeMachine(addon, { version, level: chooseLevel(addon, options.instructionSet), threads }));
};

const checkThreads = (threads = 1): number => {
  const available = availableParallelism();
  if (!Number.isInteger(threads) || threads < 1 || threads > available)
    throw new AitkenError(
      "wrong-option",
      `expected an integer from 1 to ${available} for \`threads\`, received ${String(threads)}`,
    );
  return threads;
};

const chooseLevel = ({ levels }: Addon, wanted?: string): number => {
  if (wanted === undefined) return levels.map(({ supported }) => supported).lastIndexOf(true);
  const level = levels.findIndex(({ instructionSet, supported }) => supported && instructionSet === wanted);
  if (level >= 0) return level;
  const here = levels.filter(({ supported }) => supported).map(({ instructionSet }) => instructionSet);
  throw new AitkenError(
    "wrong-option",
    `expected one of [${here.join(", ")}] for \`instructionSet\`, received ${String(wanted)}`,
  );
};
