import { describe, expect, it } from "vitest";
import { normalFrom, randomFrom } from "../src/random.ts";
import { type Rounds, warningsOf } from "../src/warnings.ts";

const normal = normalFrom(randomFrom(9));
const times = (count: number, time: (round: number) => number): number[] =>
  Array.from({ length: count }, (_, round) => time(round) * (1 + 0.01 * normal()));

const judged = (rest: Partial<Rounds>): string[] =>
  warningsOf({
    nanoseconds: times(21, () => 1000),
    apart: [],
    milliseconds: 2500,
    least: 3,
    iterations: 10_000,
    elements: 100,
    threads: 1,
    batchMilliseconds: 10,
    processorShares: [],
    ...rest,
  });

describe("warnings", () => {
  it("are none where all is well, and where nothing was measured", () => {
    expect(judged({})).toEqual([]);
    expect(judged({ nanoseconds: [] })).toEqual([]);
    expect(judged({ nanoseconds: [1000, 2000, 1500] })).toEqual([]);
    expect(judged({ processorShares: times(21, () => 0.98) })).toEqual([]);
  });

  it("are seldom where only noise is", () => {
    const noisy = Array.from({ length: 500 }, () =>
      judged({ nanoseconds: times(31, () => 1000 * (1 + 0.05 * normal())) }),
    );
    expect(noisy.filter((some) => some.length > 0).length).toBeLessThan(10);
  });

  it.each<[string, RegExp, Partial<Rounds>]>([
    ["a batch that is shorter than the timer wants", /^short batches: 0\.01\d* ms/, { iterations: 10 }],
    [
      "lanes that it was not beside",
      /^measured apart: from native, tfjs-wasm, since/,
      { apart: ["native", "tfjs-wasm"] },
    ],
    ["fewer rounds than there should be", /^few rounds: 21 instead of 30, which took 2.5 s already$/, { least: 30 }],
    ["what no processor can", /^too fast to be true/, { elements: 1e6 }],
    ["a computation of nothing", /^too fast to be true/, { nanoseconds: times(21, () => 0.3), iterations: 2 ** 24 }],
    ["times that grow", /^drift: .* 1\.\d× as long/, { nanoseconds: times(30, (round) => 1000 + 20 * round) }],
    ["times that shrink", /^drift: .* 0\.\d+× as long/, { nanoseconds: times(30, (round) => 2000 - 30 * round) }],
    [
      "two kinds of rounds",
      /^two modes: \d+ rounds, and \d+ that take 1\.5×/,
      { nanoseconds: times(30, (round) => (round % 3 ? 1000 : 1500)) },
    ],
    [
      "other work on the machine",
      /^busy machine: it had a processor 60% of the time$/,
      { processorShares: Array(21).fill(0.6) },
    ],
  ])("name %s", (_, warning, rest) => {
    expect(judged(rest).filter((one) => warning.test(one))).toHaveLength(1);
  });

  it("know that several threads may do together what one cannot", () => {
    expect(judged({ elements: 1e6, threads: 64 })).toEqual([]);
  });
});
