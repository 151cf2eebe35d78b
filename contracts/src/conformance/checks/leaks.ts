import type { Backend, HostArray } from "../../backend.ts";
import type { Kernel } from "../../kernel.ts";
import { product } from "../../numbers.ts";
import { shapeOf } from "../../shape.ts";
import type { Values } from "../case.ts";
import { type Check, check, demand, Skipped } from "../check.ts";
import { bindArrays, preparePlan, sizesOf } from "../running.ts";
import type { Tryable } from "../traits.ts";

/** How much memory is in use, in bytes. */
type Gauge = () => number;

const cycles = 200;

/** Memory that all arrays of a backend share, as WebAssembly's; undefined where each has a buffer of its own. */
const sharedMemory = (backend: Backend): Gauge | undefined => {
  if (backend.info.kind !== "host") return undefined;
  const [one, other] = [backend.zeros(1) as HostArray, backend.zeros(1) as HostArray];
  const shared = one.data.buffer === other.data.buffer;
  other.dispose();
  if (shared) return () => one.data.buffer.byteLength;
  one.dispose();
  return undefined;
};

/**
 * What a process has in memory, and what of it is in buffers: that is exact, but what compiled code takes for itself is not
 * in it. None where there is no process.
 */
const processMemory = (): readonly Gauge[] =>
  typeof process === "object" && typeof process.memoryUsage === "function"
    ? [() => process.memoryUsage().rss, () => process.memoryUsage().arrayBuffers]
    : [];

/** Runs are not what memory is taken for; some must be. */
const runEvery = 8;

/** Lives of arrays and a plan, one after the other. */
const livesOf = (backend: Backend, kernel: Kernel, values: Values): (() => Promise<void>) => {
  let lives = 0;
  return async () => {
    const bound = bindArrays(backend, kernel, values);
    const plan = preparePlan(backend, kernel, bound.bindings);
    if (lives++ % runEvery === 0) plan.run();
    await backend.settled();
    plan.dispose();
    bound.dispose();
  };
};

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

const leak = (what: string, grown: number): void =>
  demand(
    false,
    () => `expected memory to be given back, received ${megabytes(grown)} more ${what}`,
    () => ({ name: "memory leak" }),
  );

/** Memory that is seen as it is: what has grown to its size once needs no more. */
const judgeShared = async (gauge: Gauge, live: () => Promise<void>): Promise<void> => {
  for (let k = 0; k < cycles; k++) await live();
  const before = gauge();
  for (let k = 0; k < 3 * cycles; k++) await live();
  const grown = gauge() - before;
  if (grown > 0) leak(`after ${3 * cycles} further arrays and plans of the same size`, grown);
};

const enough = 2 ** 28;
const most = 2 ** 29;
const longest = 2 ** 31;

/** Takes what a process has free in its memory, so that what stays from now on makes it grow. */
const fill = (gauge: Gauge, bytes: number): Float64Array[] => {
  const held: Float64Array[] = [];
  const step = 2 ** 24;
  for (let all = 0; all < 2 ** 30; all += step) {
    const before = gauge();
    for (let one = 0; one < step; one += bytes) held.push(new Float64Array(bytes / 8).fill(1));
    if (gauge() - before > step / 2) break;
  }
  return held;
};

/** The engine's collector: where it is not exposed, Node can be asked for it. */
const collector = (): (() => void) => {
  if (globalThis.gc) return () => globalThis.gc?.();
  try {
    process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc");
    return process.getBuiltinModule("node:vm").runInNewContext("gc") as () => void;
  } catch {
    return () => {};
  }
};

/** Lets everything go that nobody holds, and those have their turn who wait for that. */
const collect = async (): Promise<void> => {
  const gc = collector();
  for (let turn = 0; turn < 4; turn++) {
    gc();
    await new Promise<void>((resolve) => setTimeout(resolve, 50));
  }
};

/** Growth from where a gauge was least, against what came and went since. */
class Watch {
  readonly #gauge: Gauge;
  #least: number;
  bound = 0;

  constructor(gauge: Gauge) {
    this.#gauge = gauge;
    this.#least = gauge();
  }

  get grown(): number {
    return this.#gauge() - this.#least;
  }

  get leaks(): boolean {
    return this.grown >= this.bound / 2;
  }

  cameAndWent(bytes: number): void {
    this.bound += bytes;
    const { grown } = this;
    if (grown >= 0) return;
    this.#least += grown;
    this.bound = 0;
  }
}

/**
 * A process has other things in its memory, and a collector takes its time: less than half of a quarter of a gibibyte that
 * came and went may stay, or else of half a gibibyte.
 */
const judgeProcess = async (gauges: readonly Gauge[], bytes: number, live: () => Promise<void>): Promise<void> => {
  const held = fill(gauges[0]!, bytes);
  const watches = gauges.map((gauge) => new Watch(gauge));
  for (let all = 0; all < longest; all += bytes) {
    await live();
    // A collector, and whoever waits for its word, has its turn between events.
    globalThis.gc?.();
    await new Promise<void>((resolve) => setTimeout(resolve));
    for (const watch of watches) watch.cameAndWent(bytes);
    if (watches.every(({ bound, leaks }) => bound >= enough && !leaks)) break;
    if (watches.every(({ bound }) => bound < most)) continue;
    await collect();
    const leaking = watches.find(({ bound, leaks }) => bound >= enough && leaks);
    if (!leaking) break;
    leak(`after ${megabytes(leaking.bound)} had come and gone`, leaking.grown);
  }
  // Until here it must be held.
  held.length = 0;
};

/** The least that is bound at once, so that the way to `most` is short. */
const least = 2 ** 19;

/** What the arrays of a plan need. */
const bytesOf = (kernel: Kernel, values: Values): number => {
  const sizes = sizesOf(kernel, values);
  let bytes = 0;
  for (const field of kernel.fields) {
    const given = values[field.name];
    if (typeof given === "object") bytes += given.data.byteLength;
    else if (field.kind === "array" && field.role === "output") bytes += 8 * product(shapeOf(field, sizes));
  }
  return bytes;
};

/** An input that is large enough to see; undefined where the kernel has none. */
const largeInput = ({ kernel, trials }: Tryable): Values | undefined => {
  for (const n of [1001, 10_010, 100_100]) {
    const values = trials(n, 1)[0]?.values;
    if (values && bytesOf(kernel, values) >= least) return values;
  }
  return undefined;
};

const judge = async (backend: Backend, tryable: Tryable): Promise<void> => {
  const { kernel, trials } = tryable;
  const shared = sharedMemory(backend);
  if (shared) {
    const { values } = trials(17, 1)[0] ?? trials(9, 1)[0]!;
    return await judgeShared(shared, livesOf(backend, kernel, values));
  }
  const gauges = processMemory();
  if (!gauges.length)
    throw new Skipped("nothing here shows how memory grows: neither a process nor one memory for all arrays");
  const values = largeInput(tryable);
  if (!values) throw new Skipped("no input is large enough to be seen in the memory of a process");
  await judgeProcess(gauges, bytesOf(kernel, values), livesOf(backend, kernel, values));
};

/** What arrays and plans of a kernel had is given back when they end. */
export const leakCheck = (tryable: Tryable): Check =>
  check(tryable.kernel, "resources", "what ends gives its memory back", async ({ open }) => {
    const backend = await open();
    try {
      await judge(backend, tryable);
    } finally {
      backend.dispose();
    }
  });

const ended = check(undefined, "resources", "a backend that ends gives its memory back", async ({ open }) => {
  const gauges = processMemory();
  if (!gauges.length) throw new Skipped("there is no process here whose memory could be seen to grow");
  const data = new Float64Array(2 ** 19).fill(1);
  await judgeProcess(gauges, data.byteLength, async () => {
    const backend = await open();
    backend.array(data);
    backend.dispose();
    await backend.settled();
  });
});

/** How many threads this process has; undefined where the system does not tell. */
const threads = (): number | undefined => {
  try {
    return process.getBuiltinModule("node:fs").readdirSync("/proc/self/task").length;
  } catch {
    return undefined;
  }
};

const openings = 4;

const atRest = check(undefined, "resources", "a backend that ends leaves nothing running", async ({ open }) => {
  // The first may start what all share.
  (await open()).dispose();
  const before = threads();
  if (before === undefined) throw new Skipped("the system does not tell how many threads there are");
  for (let k = 0; k < openings; k++) {
    const backend = await open();
    backend.dispose();
    await backend.settled();
  }
  // Threads take a while to end.
  const left = () => threads()! - before;
  for (let turn = 0; turn < 40 && left() >= openings; turn++) await new Promise((resolve) => setTimeout(resolve, 25));
  demand(
    left() < openings,
    () => `expected nothing to go on after ${openings} backends, received ${left()} more threads`,
    () => ({ name: "left running" }),
  );
});

/** Kernels over boxes alone are many, and bound alike: one stands for all. */
export const standsAlone = ({ dimensions }: Kernel): boolean => dimensions.length > 1;

/** What backends had, and arrays and plans of kernels that one of them stands for. */
export const leakChecks = (tryables: readonly Tryable[]): readonly Check[] => [
  ended,
  atRest,
  check(undefined, "resources", "a kernel over boxes alone gives its memory back", async ({ open }) => {
    const backend = await open();
    try {
      const first = tryables.find(({ kernel }) => !standsAlone(kernel) && backend.supports(kernel).supported);
      if (!first) throw new Skipped("no kernel over boxes alone is supported");
      await judge(backend, first);
    } finally {
      backend.dispose();
    }
  }),
];
