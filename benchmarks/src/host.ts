import { existsSync, readFileSync } from "node:fs";
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
  /** Bytes of the processor's caches, by level ("L1d", "L2", "L3"); empty where the system does not say. */
  readonly caches: Readonly<Record<string, number>>;
  /** Between which frequencies the processor's clock may go; null where the system does not say. */
  readonly frequency: { readonly lowHertz: number; readonly highHertz: number } | null;
  /** What it runs in: a container, continuous integration; empty on a plain machine, as far as can be seen. */
  readonly environment: readonly string[];
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

const frequencies = "/sys/devices/system/cpu/cpu0/cpufreq";
const cacheFolder = "/sys/devices/system/cpu/cpu0/cache";

const cachesOf = (folder: string): Record<string, number> => {
  const caches: Record<string, number> = {};
  for (let index = 0; ; index++) {
    const level = contentsOf(`${folder}/index${index}/level`).trim();
    if (level === "") return caches;
    const type = contentsOf(`${folder}/index${index}/type`).trim();
    // As /sys has it: 32K, 1024K.
    const size = Number.parseInt(contentsOf(`${folder}/index${index}/size`), 10) * 1024;
    if (type !== "Instruction" && size > 0) caches[`L${level}${type === "Data" ? "d" : ""}`] = size;
  }
};

const frequencyOf = (folder: string): Host["frequency"] => {
  const hertz = (name: string) => Number(contentsOf(`${folder}/${name}`)) * 1000;
  const lowHertz = hertz("cpuinfo_min_freq");
  const highHertz = hertz("cpuinfo_max_freq");
  return highHertz > 0 ? { lowHertz, highHertz } : null;
};

const environmentOf = (): string[] => [
  ...(existsSync("/.dockerenv") || existsSync("/run/.containerenv") ? ["container"] : []),
  ...(/microsoft/i.test(contentsOf("/proc/version")) ? ["Windows subsystem for Linux"] : []),
  ...(process.env.CI && process.env.CI !== "false" ? ["continuous integration"] : []),
];

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
    caches: cachesOf(cacheFolder),
    frequency: frequencyOf(frequencies),
    environment: environmentOf(),
    governor: contentsOf(`${frequencies}/scaling_governor`).trim() || null,
    load: os.loadavg(),
  };
};

/** Whether times of two runs may be compared: one kind of machine, however old its software. */
export const alike = (first: Host, second: Host): boolean => {
  const kind = ({ processor, cores, instructionSet, system }: Host) =>
    [processor, cores, ...instructionSet, system.split(" ")[0], system.split(" ").at(-1)].join(" ");
  return kind(first) === kind(second);
};
