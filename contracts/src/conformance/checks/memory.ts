import type { Backend, HostArray, NumericArray } from "../../backend.ts";
import type { Kernel } from "../../kernel.ts";
import { arrayTypes, type NumericData, typeOf } from "../../numbers.ts";
import type { Values } from "../case.ts";
import { type Bench, type Check, ConformanceFailure, check, demand } from "../check.ts";
import { judgeResults } from "../judging.ts";
import {
  type Allocate,
  bindArrays,
  callKernel,
  demandSame,
  preparePlan,
  type Results,
  readWritten,
  runPlan,
  writtenFields,
} from "../running.ts";
import type { Trial, Tryable } from "../traits.ts";
import { moved } from "./plans.ts";

/** Elements around a view, enough for the widest vector. */
const margin = 16;
const canary = 7;

/** Views `offset` elements into larger arrays, everything around them filled with canaries. */
class Canaries {
  readonly #backend: Backend;
  readonly #offset: number;
  readonly #whole: { field: string; array: NumericArray; length: number; before: NumericData }[] = [];

  constructor(backend: Backend, offset: number) {
    this.#backend = backend;
    this.#offset = offset;
  }

  readonly allocate: Allocate = (field, data, shape) => {
    const length = data.length;
    const filled = new arrayTypes[typeOf(data)!](length + 2 * margin).fill(canary);
    const array = this.#backend.array(filled as Float64Array);
    this.#whole.push({ field, array, length, before: filled });
    const view = array.view(this.#offset, shape);
    view.write(data as Float64Array);
    return view;
  };

  /** What the memory is, as the backend holds it, before anything runs. */
  async remember(): Promise<void> {
    for (const one of this.#whole) one.before = await one.array.read();
  }

  /** Fails when anything outside the views of written fields has changed. */
  async demandAlive(where: string, written: readonly string[]): Promise<void> {
    for (const { field, array, length, before } of this.#whole) {
      const after = await array.read();
      const end = this.#offset + length;
      const index = after.findIndex(
        (value, i) => !((i >= this.#offset && i < end && written.includes(field)) || Object.is(value, before[i])),
      );
      const place = index < this.#offset || index >= end ? "outside its view" : "of an input";
      demand(
        index < 0,
        () =>
          `${where}: expected memory ${place} to stay ${before[index]}, received ${after[index]} ` +
          `at index ${index - this.#offset} of \`${field}\` with ${length} elements`,
        () => (index >= end ? { name: "write past the end", detail: `of \`${field}\`` } : undefined),
      );
    }
  }
}

const misaligned = ({ kernel, trials }: Tryable, offset: number): Check =>
  check(kernel, "memory", `views at an offset of ${offset} elements, canaries around them`, async (bench) => {
    const written = writtenFields(kernel).map(({ name }) => name);
    for (const n of [1, 2, 3, 5, 9, 17, 33])
      for (const trial of trials(n, 1).slice(0, 1)) {
        const { values } = trial;
        const where = `n = ${n}`;
        const canaries = new Canaries(bench.backend, offset);
        const results = await runPlan(bench.backend, kernel, values, {
          allocate: canaries.allocate,
          work: async (plan) => {
            await canaries.remember();
            plan.run();
            await canaries.demandAlive(where, written);
          },
        });
        await judgeResults(bench, kernel, where, results, trial);
      }
  });

const callerViews = ({ kernel, trials }: Tryable): Check =>
  check(kernel, "memory", "a call takes views into a caller's memory", async (bench) => {
    for (const n of [1, 3, 9, 17])
      for (const trial of trials(n, 1).slice(0, 1)) {
        const { values } = trial;
        const views = Object.entries(values).map(([name, value]) => {
          if (typeof value !== "object") return [name, value];
          const whole = new arrayTypes[typeOf(value.data)!](value.data.length + 2 * margin).fill(canary);
          const data = whole.subarray(1, 1 + value.data.length);
          data.set(value.data);
          return [name, { data, shape: value.shape }];
        });
        const results = await callKernel(bench.backend, kernel, Object.fromEntries(views));
        await judgeResults(bench, kernel, `n = ${n}`, results, trial);
      }
  });

/** n where a tail remains for lanes of 2, 4 and 8. */
const odd = 11;

const firstTrial = ({ trials }: Tryable, n: number) => trials(n, 1)[0] ?? trials(9, 1)[0]!;

const unbound = (tryable: Tryable): Check =>
  check(tryable.kernel, "memory", "each output alone is as all together", async ({ backend }) => {
    const { kernel } = tryable;
    const { values } = firstTrial(tryable, odd);
    const together = await runPlan(backend, kernel, values);
    const outputs = kernel.fields.filter(({ role }) => role === "output").map(({ name }) => name);
    for (const output of outputs) {
      const alone = await runPlan(backend, kernel, values, { outputs: [output] });
      const expected = Object.fromEntries(Object.keys(alone).map((name) => [name, together[name]!]));
      demand(output in alone, () => `expected a result \`${output}\` where it alone is bound`);
      demandSame(`\`${output}\` alone`, alone, expected);
    }
    if (!kernel.updates) return;
    const without = await runPlan(backend, kernel, values, { outputs: [] });
    demandSame(
      "no output bound",
      without,
      Object.fromEntries(Object.keys(without).map((name) => [name, together[name]!])),
    );
  });

/** 32 MiB at a time, beyond what a WebAssembly memory has at first. */
const large = 2 ** 22;

const growth = (tryable: Tryable): Check =>
  check(tryable.kernel, "memory", "arrays and plans live on when memory grows", async (bench) => {
    const { kernel } = tryable;
    const { backend } = bench;
    const trial = firstTrial(tryable, odd);
    const { values } = trial;
    const bound = bindArrays(backend, kernel, values);
    const plan = preparePlan(backend, kernel, bound.bindings);
    if (backend.info.kind === "host") touch(bound.arrays);
    const more = Array.from({ length: 3 }, () => backend.zeros(large));
    try {
      rewrite(bound.arrays, values);
      try {
        plan.run();
        await judgeResults(bench, kernel, "after growth", await readWritten(kernel, bound), trial);
      } catch (error) {
        throw await stale(bench, tryable, trial, error);
      }
      if (backend.info.kind === "host") demandLive(bound.arrays, await readWritten(kernel, bound));
    } finally {
      plan.dispose();
      bound.dispose();
      for (const array of more) array.dispose();
    }
  });

/** Where a fresh plan is right, it was the growth; a view of nothing gives wrong results or throws. */
const stale = async (bench: Bench, { kernel }: Tryable, trial: Trial, error: unknown): Promise<unknown> => {
  try {
    await judgeResults(bench, kernel, "a fresh plan", await runPlan(bench.backend, kernel, trial.values), trial);
  } catch {
    return error;
  }
  const told =
    error instanceof ConformanceFailure ? error.told : `after growth: expected a run, received ${String(error)}`;
  return new ConformanceFailure(told, { name: "stale view" });
};

/** Asks for the contents, which a backend may keep. */
const touch = (arrays: Readonly<Record<string, NumericArray>>): void => {
  for (const [name, array] of Object.entries(arrays)) {
    const { data } = array as HostArray;
    demand(data?.length === array.length, () => `expected ${array.length} elements in \`${name}\`.data`);
  }
};

const rewrite = (arrays: Readonly<Record<string, NumericArray>>, values: Values): void => {
  for (const [name, array] of Object.entries(arrays)) {
    const given = values[name];
    if (typeof given === "object") array.write(given.data as Float64Array);
  }
};

const demandLive = (arrays: Readonly<Record<string, NumericArray>>, results: Results): void => {
  const live = Object.fromEntries(Object.keys(results).map((name) => [name, (arrays[name] as HostArray).data]));
  demandSame("the live contents after growth", live, results, { name: "stale view" });
};

const untouched = (tryable: Tryable): Check =>
  check(tryable.kernel, "memory", "a call changes nothing it was given", async ({ backend }) => {
    const { kernel } = tryable;
    const { values } = firstTrial(tryable, odd);
    const copy = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        typeof value === "object" ? [[name, value.data.slice()]] : [],
      ),
    );
    const results = await callKernel(backend, kernel, values);
    for (const name of Object.keys(results)) results[name]!.fill(0);
    const given = Object.fromEntries(
      Object.keys(copy).map((name) => [name, (values[name] as { data: NumericData }).data]),
    );
    demandSame("the arguments of a call", given, copy);
  });

/** The same arguments with other numbers in every array that can have them. */
const changed = (kernel: Kernel, values: Values): Values => {
  const others = { ...values };
  for (const field of kernel.fields) {
    const given = values[field.name];
    if (typeof given !== "object" || typeOf(given.data) !== "float64") continue;
    const other = moved(given);
    const domain = "domain" in field ? field.domain : undefined;
    if (!domain || other.data.every((value) => domain.holds(value))) others[field.name] = other;
  }
  return others;
};

const copied = (results: Results): Results =>
  Object.fromEntries(Object.entries(results).map(([name, data]) => [name, data.slice()]));

const ownResults = (tryable: Tryable): Check =>
  check(tryable.kernel, "memory", "each call has results of its own", async ({ backend }) => {
    const { kernel } = tryable;
    const { values } = firstTrial(tryable, odd);
    const first = await callKernel(backend, kernel, values);
    const before = copied(first);
    await callKernel(backend, kernel, changed(kernel, values));
    demandSame("the results of a call, after another", first, before, { name: "shared buffer" });
  });

const readAnew = (tryable: Tryable): Check =>
  check(tryable.kernel, "memory", "each call reads its arguments anew", async ({ backend }) => {
    const { kernel } = tryable;
    const { values } = firstTrial(tryable, odd);
    const others = changed(kernel, values);
    const expected = await callKernel(backend, kernel, others);
    const reused: Values = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === "object" ? { data: value.data.slice() as NumericData, shape: value.shape } : value,
      ]),
    );
    await callKernel(backend, kernel, reused);
    for (const [name, value] of Object.entries(others))
      if (typeof value === "object") (reused[name] as { data: Float64Array }).data.set(value.data as Float64Array);
    demandSame(
      "a call with the same arrays, other numbers in them",
      await callKernel(backend, kernel, reused),
      expected,
      {
        name: "kept result",
      },
    );
  });

const arrays = check(undefined, "memory", "arrays are copies, and new ones are zero", async ({ backend }) => {
  const data = Float64Array.of(1, 2, 3);
  const array = backend.array(data);
  data.fill(0);
  demand([...(await array.read())].join() === "1,2,3", () => "expected an array to keep a copy of its data");
  const read = await array.read();
  array.write([4, 5, 6]);
  demand([...read].join() === "1,2,3", () => "expected what was read to be a copy of the contents");
  read.fill(0);
  demand([...(await array.read())].join() === "4,5,6", () => "expected what was read to be a copy of the contents");
  array.dispose();
  const again = backend.zeros(3);
  demand([...(await again.read())].join() === "0,0,0", () => "expected zeros, received what was in the memory before");
  const inner = again.view(1, 2).view(1, 1);
  inner.write([7]);
  demand([...(await again.read())].join() === "0,0,7", () => "expected a view of a view on the same memory");
  again.dispose();
});

/** What arrays are, whatever computes on them. */
export const arrayChecks = (): readonly Check[] => [arrays];

/** Nothing but the written elements changes, wherever the arrays are. */
export const memoryChecks = (tryable: Tryable): readonly Check[] => [
  // In bytes 8, 16 and 32 from where an array begins: never aligned for all widths of a vector.
  ...[1, 2, 4].map((offset) => misaligned(tryable, offset)),
  callerViews(tryable),
  unbound(tryable),
  untouched(tryable),
  ownResults(tryable),
  readAnew(tryable),
  growth(tryable),
];
