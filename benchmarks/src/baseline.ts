import type { Backend } from "@aitken/contracts";
import { buckVaporPressure } from "@aitken/contracts/kernels";
import { workload } from "@aitken/contracts/workloads";
import type { Baseline } from "./messages.ts";
import { median } from "./statistics.ts";

const milliseconds = 20;
const repetitions = 5;
/** Numbers: more than most caches hold. */
const copied = 2 ** 22;

/** How often something is done a second: the median of some repetitions. */
const rate = async (work: () => unknown, settled: () => Promise<void>): Promise<number> => {
  await work();
  const rates: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const started = performance.now();
    let count = 0;
    do {
      await work();
      count++;
    } while (performance.now() - started < milliseconds);
    await settled();
    rates.push((1000 * count) / (performance.now() - started));
  }
  return median(rates);
};

/** A call with one element, and writing a large array. */
export const baselineOf = async (backend: Backend): Promise<Baseline> => {
  const one = workload(buckVaporPressure, { size: 1 });
  const settled = () => backend.settled();
  const emptyCallNanoseconds = backend.supports(buckVaporPressure).supported
    ? 1e9 / (await rate(() => backend.call(buckVaporPressure, one), settled))
    : undefined;
  // What is written to a device is put off until a run needs it.
  if (backend.info.kind === "device") return { emptyCallNanoseconds, copyBytesPerSecond: undefined };
  const source = new Float64Array(copied);
  const target = backend.zeros([copied], "float64");
  const copyBytesPerSecond = source.byteLength * (await rate(() => target.write(source), settled));
  target.dispose();
  return { emptyCallNanoseconds, copyBytesPerSecond };
};
