import { readFileSync } from "node:fs";
import os from "node:os";

/** The machine that measured. */
export interface Host {
  readonly processor: string;
  /** What of the processor's abilities matters to kernels; empty where the system does not say. */
  readonly instructionSet: readonly string[];
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
  readonly v8: string;
  /** The frequency governor; null where there is none to see. */
  readonly governor: string | null;
  /** Load averages over 1, 5 and 15 minutes when the run began: above 0 the machine had other work. */
  readonly load: readonly number[];
}

const contentsOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

const telling = /^(sse4_2|avx|avx2|fma|avx512\w+|asimd|sve\w*|neon)$/;

/** How much memory this process may use: of the machine, or of its container. */
export const memoryBytes = (): number => {
  // Typed since Node 20.19; older ones lack it.
  const limit = (process as { constrainedMemory?: () => number | undefined }).constrainedMemory?.() || Infinity;
  return Math.min(os.totalmem(), limit);
};

export const describeHost = (): Host => {
  const flags = contentsOf("/proc/cpuinfo").match(/^(?:flags|Features)\s*:\s*(.*)$/m)?.[1] ?? "";
  return {
    processor: os.cpus()[0]?.model.trim() ?? "unknown",
    instructionSet: flags.split(" ").filter((flag) => telling.test(flag)),
    cores: os.availableParallelism(),
    memoryBytes: memoryBytes(),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.version,
    v8: process.versions.v8,
    governor: contentsOf("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor").trim() || null,
    load: os.loadavg(),
  };
};
