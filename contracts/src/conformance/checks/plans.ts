import type { Plan } from "../../backend.ts";
import type { Kernel, NamedField } from "../../kernel.ts";
import { typeOf } from "../../numbers.ts";
import type { Shaped, Values } from "../case.ts";
import { type Check, check, demand } from "../check.ts";
import {
  type Bound,
  bindArrays,
  demandSame,
  preparePlan,
  type Results,
  readWritten,
  refusalOf,
  runPlan,
} from "../running.ts";
import type { Tryable } from "../traits.ts";

const sample = ({ trials }: Tryable): Values => (trials(9, 1)[0] ?? trials(17, 1)[0]!).values;

/** Other numbers near those given, in the same order. */
export const moved = (value: Shaped): Shaped => {
  const data = value.data.slice() as Float64Array;
  for (let i = 0; i < data.length; i++) data[i]! *= 1 + (i + 1) / (8 * data.length);
  return { data, shape: value.shape };
};

const plainNumbers = (kernel: Kernel, values: Values): readonly NamedField[] =>
  kernel.fields.filter(
    (field) =>
      (field.kind === "each" || (field.kind === "scalar" && field.type === "float64")) &&
      typeof values[field.name] === "number",
  );

/** Updates as they were before a run, so that the next one starts from the same state. */
const restore = (kernel: Kernel, { arrays }: Bound, values: Values): void => {
  for (const { name, role } of kernel.fields)
    if (role === "update") arrays[name]!.write((values[name] as Shaped).data as Float64Array);
};

/** A plan on the given values for the time of some work. */
const withPlan =
  (kernel: Kernel, values: Values) =>
  async (
    backend: Parameters<typeof bindArrays>[0],
    work: (plan: Plan, bound: Bound) => Promise<void>,
  ): Promise<void> => {
    const bound = bindArrays(backend, kernel, values);
    const plan = preparePlan(backend, kernel, bound.bindings);
    try {
      await work(plan, bound);
    } finally {
      plan.dispose();
      bound.dispose();
    }
  };

const scalars = (kernel: Kernel, values: Values): readonly Check[] =>
  plainNumbers(kernel, values).map(({ name }) =>
    check(kernel, "plans", `${name} given to a run holds for that run alone`, async ({ backend }) => {
      const other = { ...values, [name]: (values[name] as number) * 0.875 };
      const before = await runPlan(backend, kernel, values);
      const expected = await runPlan(backend, kernel, other);
      await withPlan(kernel, values)(backend, async (plan, bound) => {
        plan.run({ [name]: other[name] } as object);
        demandSame(`a run with another ${name}`, await readWritten(kernel, bound), expected);
        restore(kernel, bound, values);
        plan.run();
        demandSame("the run after it", await readWritten(kernel, bound), before);
      });
    }),
  );

const times = (kernel: Kernel, values: Values): Check =>
  check(kernel, "plans", "k times are k runs", async ({ backend }) => {
    let expected: Results = {};
    await withPlan(kernel, values)(backend, async (plan, bound) => {
      for (let run = 0; run < 3; run++) plan.run();
      expected = await readWritten(kernel, bound);
    });
    await withPlan(kernel, values)(backend, async (plan, bound) => {
      const before = await readWritten(kernel, bound);
      plan.run({}, { times: 0 });
      demandSame("no run", await readWritten(kernel, bound), before);
      plan.run({}, { times: 3 });
      demandSame("three runs in one call", await readWritten(kernel, bound), expected);
      for (const bad of [-1, 0.5, Number.NaN, 2 ** 40]) {
        const { code } = await refusalOf(`times: ${bad}`, () => plan.run({}, { times: bad }));
        demand(code === "wrong-option", () => `times: ${bad}: expected the code wrong-option, received ${code}`);
      }
    });
  });

const asynchronous = (kernel: Kernel, values: Values): Check =>
  check(kernel, "plans", "runAsync computes what run computes", async ({ backend }) => {
    const expected = await runPlan(backend, kernel, values, { work: (plan) => plan.run({}, { times: 2 }) });
    const results = await runPlan(backend, kernel, values, { work: (plan) => plan.runAsync({}, { times: 2 }) });
    demandSame("runAsync", results, expected);
    await backend.settled();
  });

const live = (kernel: Kernel, values: Values): Check =>
  check(kernel, "plans", "inputs are read by each run", async ({ backend }) => {
    const changing = kernel.fields.filter(
      (field) => field.kind === "array" && field.role === "input" && !field.fixed && isFloat64(values[field.name]),
    );
    await withPlan(kernel, values)(backend, async (plan, bound) => {
      plan.run();
      for (const { name } of changing) {
        const other = moved(values[name] as Shaped);
        restore(kernel, bound, values);
        bound.arrays[name]!.write(other.data as Float64Array);
        plan.run();
        const results = await readWritten(kernel, bound);
        demandSame(
          `a run after ${name} was written`,
          results,
          await runPlan(backend, kernel, { ...values, [name]: other }),
        );
        bound.arrays[name]!.write((values[name] as Shaped).data as Float64Array);
      }
    });
  });

const isFloat64 = (value: unknown): boolean =>
  typeof value === "object" && typeOf((value as Shaped).data) === "float64";

const refreshed = (kernel: Kernel, values: Values): readonly Check[] =>
  kernel.fields
    .filter((field) => field.kind === "array" && field.fixed && values[field.name] !== undefined)
    .map(({ name }) =>
      check(kernel, "plans", `${name} is read by prepare and refresh, not by run`, async ({ backend }) => {
        const given = values[name] as Shaped;
        const other = moved(given);
        const before = await runPlan(backend, kernel, values);
        const after = await runPlan(backend, kernel, { ...values, [name]: other });
        await withPlan(kernel, values)(backend, async (plan, bound) => {
          bound.arrays[name]!.write(other.data as Float64Array);
          plan.run();
          demandSame("a run before refresh", await readWritten(kernel, bound), before);
          plan.refresh();
          restore(kernel, bound, values);
          plan.run();
          demandSame("a run after refresh", await readWritten(kernel, bound), after);
          // Plans do not look at their live inputs, but what is fixed is checked when it is read.
          const bad = given.data.slice() as Float64Array;
          bad[0] = Number.NaN;
          bound.arrays[name]!.write(bad);
          const { code, field } = await refusalOf(`a refresh with NaN in ${name}`, () => plan.refresh());
          demand(
            code === "out-of-domain" && field === name,
            () => `expected out-of-domain for \`${name}\`, received ${code} for \`${field}\``,
          );
        });
      }),
    );

/** What plans promise beyond a single run. */
export const planChecks = (tryable: Tryable): readonly Check[] => {
  const { kernel } = tryable;
  const values = sample(tryable);
  return [
    ...scalars(kernel, values),
    times(kernel, values),
    asynchronous(kernel, values),
    live(kernel, values),
    ...refreshed(kernel, values),
  ];
};
