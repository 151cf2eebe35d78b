import type { NamedField } from "../../kernel.ts";
import type { Shaped, Values } from "../case.ts";
import { type Bench, type Check, check, demand, Skipped } from "../check.ts";
import { judgeResults } from "../judging.ts";
import { callKernel, type Results, runPlan } from "../running.ts";
import type { Traits, Trial } from "../traits.ts";

/** Judges what a call and what a plan makes of a trial. */
const judgeBoth = async (bench: Bench, { kernel }: Traits, where: string, trial: Trial): Promise<void> => {
  const { backend } = bench;
  await judgeResults(bench, kernel, where, await callKernel(backend, kernel, trial.values), trial);
  await judgeResults(bench, kernel, `${where}, as a plan`, await runPlan(backend, kernel, trial.values), trial);
};

const atSize = (traits: Traits, n: number): Check =>
  check(traits.kernel, "sizes", `n = ${n}`, async (bench) => {
    const found = traits.trials(n, 1);
    if (found.length === 0) throw new Skipped(`the oracle knows no input with n = ${n}`);
    for (const trial of found) await judgeBoth(bench, traits, `n = ${n}`, trial);
  });

/** Blocks, tiles and shares of threads begin and end at powers of two. */
const powers = [32, 64, 128, 256, 512, 1024, 2048, 4096] as const;

/** Where elements know nothing of each other, large enough for work to be shared between threads. */
const shared = 2 ** 16 + 1;

/** As many numbers, in one field, as do not take long. */
const most = 100_000;

/** How often a field has the dimension of the particles at most. */
const squared = ({ kernel: { fields, dimensions } }: Traits): number =>
  Math.max(
    ...fields.map((field) =>
      "dimensions" in field ? field.dimensions.filter((one) => one === dimensions.at(-1)).length : 0,
    ),
  );

const aroundPowers = (traits: Traits): readonly Check[] => {
  const around = powers.flatMap((power) => [power - 1, power + 1]);
  const sizes = [...around, ...(traits.kernel.elementwise ? [shared] : [])].filter(
    (n) => n ** squared(traits) <= most && !traits.sizes.includes(n),
  );
  if (!sizes.some((n) => n < 100 && traits.trials(n, 1).length)) return [];
  return [
    check(traits.kernel, "sizes", "one less and one more than powers of two", async (bench) => {
      for (const n of sizes)
        for (const trial of traits.trials(n, 1).slice(0, 1)) await judgeBoth(bench, traits, `n = ${n}`, trial);
    }),
  ];
};

const inBoxes = (traits: Traits, boxes: number): Check =>
  check(traits.kernel, "sizes", `${boxes} boxes`, async (bench) => {
    for (const n of boxes > 3 ? [1, 5] : [0, 1, 5, 17])
      for (const trial of traits.trials(n, boxes)) await judgeBoth(bench, traits, `${boxes} boxes of ${n}`, trial);
  });

const sizeAt = (value: Values[string] | undefined): number => (typeof value === "object" ? value.data.length : 1);

/** Whether a field may as well be a number: others say how many boxes there are. */
const mayBeOne = ({ kernel }: Traits, { name, kind }: NamedField, values: Values): boolean =>
  kind === "each" &&
  sizeAt(values[name]) > 1 &&
  kernel.fields.some((other) => other.name !== name && sizeAt(values[other.name]) >= sizeAt(values[name]));

/** What is computed once for all boxes may be rounded otherwise than for each. */
const rounding = { float64: 1e-10, float32: 1e-4 } as const;

const demandAlike = ({ backend }: Bench, what: string, got: Results, expected: Results): void => {
  for (const [name, values] of Object.entries(expected)) {
    const allowed = rounding[backend.info.precision] * Math.max(0, ...Array.from(values, Math.abs));
    const index = values.findIndex((value, k) => !(Math.abs(got[name]![k]! - value) <= allowed));
    demand(
      index < 0,
      () => `${what}: expected ${values[index]} for \`${name}\` at index ${index}, received ${got[name]![index]}`,
    );
  }
};

/** A number is the same as an array with that number everywhere. */
const oneForAll = (traits: Traits): readonly Check[] => {
  const { kernel } = traits;
  const [trial] = traits.trials(5, 3);
  if (!trial) return [];
  return kernel.fields
    .filter((field) => mayBeOne(traits, field, trial.values))
    .map(({ name }) =>
      check(kernel, "sizes", `one ${name} for all boxes is as that in each`, async (bench) => {
        const { backend } = bench;
        const { data, shape } = trial.values[name] as Shaped;
        const one = { ...trial.values, [name]: data[0]! };
        const each = { ...trial.values, [name]: { data: data.map(() => data[0]!) as Float64Array, shape } };
        demandAlike(bench, "a call", await callKernel(backend, kernel, one), await callKernel(backend, kernel, each));
        demandAlike(bench, "a plan", await runPlan(backend, kernel, one), await runPlan(backend, kernel, each));
      }),
    );
};

/** Sizes around the lanes of vectors and around powers of two, a thousand, and several boxes. */
export const sizeChecks = (traits: Traits): readonly Check[] => [
  ...traits.sizes.map((n) => atSize(traits, n)),
  ...aroundPowers(traits),
  ...[2, 3, 5, 17].map((boxes) => inBoxes(traits, boxes)),
  ...oneForAll(traits),
];
