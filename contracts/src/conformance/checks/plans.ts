import type { Backend, HostArray, NumericArray, Plan } from "../../backend.ts";
import type { Kernel, NamedField } from "../../kernel.ts";
import { type NumericData, typeOf } from "../../numbers.ts";
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
  sizesOf,
} from "../running.ts";
import type { Tryable } from "../traits.ts";

const sample = ({ trials }: Tryable, boxes: number): Values => (trials(9, boxes)[0] ?? trials(17, boxes)[0]!).values;

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

/** What a run starts from after another one. */
const continued = (kernel: Kernel, values: Values, results: Results): Values => {
  const next = { ...values };
  for (const { name, role } of kernel.fields)
    if (role === "update") next[name] = { data: results[name]!, shape: (values[name] as Shaped).shape };
  return next;
};

/** Enough for whatever a plan keeps from run to run to show. */
const someRuns = 12;

const again = (kernel: Kernel, values: Values): Check =>
  check(kernel, "plans", "each run computes what a fresh plan does", async ({ backend }) => {
    await withPlan(kernel, values)(backend, async (plan, bound) => {
      const sizes = sizesOf(kernel, values);
      demand(
        plan.kernel === kernel && Object.entries(sizes).every(([name, size]) => plan.sizes[name] === size),
        () =>
          `expected a plan of ${kernel.name} to tell its sizes ${JSON.stringify(sizes)}, received ${JSON.stringify(plan.sizes)}`,
      );
      let given = values;
      for (let run = 1; run <= someRuns; run++) {
        const expected = await runPlan(backend, kernel, given);
        plan.run();
        demandSame(`run ${run} of a plan`, await readWritten(kernel, bound), expected);
        given = continued(kernel, given, expected);
      }
    });
  });

/** Where runs go on from each other, so many in one call differ from fewer. */
const manyTimes = 100;

const times = (kernel: Kernel, values: Values): Check =>
  check(kernel, "plans", "k times are k runs", async ({ backend }) => {
    for (const count of kernel.updates ? [3, manyTimes] : [3]) {
      let expected: Results = {};
      await withPlan(kernel, values)(backend, async (plan, bound) => {
        for (let run = 0; run < count; run++) plan.run();
        expected = await readWritten(kernel, bound);
      });
      await withPlan(kernel, values)(backend, async (plan, bound) => {
        plan.run({}, { times: count });
        demandSame(`${count} runs in one call`, await readWritten(kernel, bound), expected);
      });
    }
    await withPlan(kernel, values)(backend, async (plan, bound) => {
      const before = await readWritten(kernel, bound);
      plan.run({}, { times: 0 });
      demandSame("no run", await readWritten(kernel, bound), before);
      for (const bad of [-1, 0.5, Number.NaN, 2 ** 40]) {
        const { code } = await refusalOf(`times: ${bad}`, () => plan.run({}, { times: bad }));
        demand(code === "wrong-option", () => `times: ${bad}: expected the code wrong-option, received ${code}`);
      }
    });
  });

const asynchronous = ({ kernel, trials }: Tryable): Check =>
  check(kernel, "plans", "runAsync computes what run computes", async ({ backend }) => {
    // Small and large: what is worth a thread may be computed elsewhere.
    for (const n of [9, 17, 257])
      for (const { values } of trials(n, 1).slice(0, 1)) {
        const run = { times: 2 };
        const expected = await runPlan(backend, kernel, values, { work: (plan) => plan.run({}, run) });
        const results = await runPlan(backend, kernel, values, { work: (plan) => plan.runAsync({}, run) });
        demandSame(`runAsync with n = ${n}`, results, expected);
      }
    await backend.settled();
  });

const flightScalars = (kernel: Kernel, values: Values): readonly Check[] =>
  plainNumbers(kernel, values).length === 0
    ? []
    : [
        check(kernel, "plans", "scalars given to a flight hold for that flight alone", async ({ backend }) => {
          const before = await runPlan(backend, kernel, values);
          for (const { name } of plainNumbers(kernel, values)) {
            const other = { [name]: (values[name] as number) * 0.875 };
            const expected = await runPlan(backend, kernel, { ...values, ...other });
            await withPlan(kernel, values)(backend, async (plan, bound) => {
              await plan.runAsync(other as object);
              demandSame(`a flight with another ${name}`, await readWritten(kernel, bound), expected);
              restore(kernel, bound, values);
              plan.run();
              demandSame("the run after it", await readWritten(kernel, bound), before);
              restore(kernel, bound, values);
              await plan.runAsync();
              demandSame("the flight after it", await readWritten(kernel, bound), before);
            });
          }
        }),
      ];

const together = ({ kernel, trials }: Tryable): Check =>
  check(kernel, "plans", "flights at the same time do not meet", async ({ backend }) => {
    const all = [5, 9, 17, 50].flatMap((n) => [1, 2].flatMap((boxes) => trials(n, boxes).slice(0, 1)));
    const expected: Results[] = [];
    for (const { values } of all) expected.push(await runPlan(backend, kernel, values));
    const fly = { work: (plan: Plan) => plan.runAsync() };
    const results = await Promise.all(all.map(({ values }) => runPlan(backend, kernel, values, fly)));
    for (const [k, one] of results.entries()) demandSame(`flight ${k} of ${all.length}`, one, expected[k]!);
  });

/** The ways in which other numbers come into an array. */
const writers = ({
  info,
}: Backend): readonly (readonly [string, (array: NumericArray, data: Float64Array) => void])[] => [
  ["written", (array, data) => array.write(data)],
  ["written through a view", (array, data) => array.view(0, array.shape).write(data)],
  ...(info.kind === "host"
    ? [
        [
          "changed in its live contents",
          (array: NumericArray, data: Float64Array) => (array as HostArray).data.set(data),
        ] as const,
      ]
    : []),
];

const live = (kernel: Kernel, values: Values): Check =>
  check(kernel, "plans", "inputs are read by each run", async ({ backend }) => {
    const changing = kernel.fields.filter(
      (field) => "dimensions" in field && field.role === "input" && !isFixed(field) && isFloat64(values[field.name]),
    );
    await withPlan(kernel, values)(backend, async (plan, bound) => {
      plan.run();
      for (const { name } of changing) {
        const array = bound.arrays[name]!;
        const given = values[name] as Shaped;
        const other = moved(given);
        const [before, after] = [
          await runPlan(backend, kernel, values),
          await runPlan(backend, kernel, { ...values, [name]: other }),
        ];
        for (const [how, change] of writers(backend)) {
          const demandRun = async (what: string, data: NumericData, expected: Results): Promise<void> => {
            restore(kernel, bound, values);
            change(array, data as Float64Array);
            plan.run();
            demandSame(what, await readWritten(kernel, bound), expected, {
              name: "kept result",
              detail: `\`${name}\``,
            });
          };
          await demandRun(`a run after ${name} was ${how}`, other.data, after);
          await demandRun(`a run after ${name} was ${how} as it had been`, given.data, before);
        }
      }
    });
  });

const isFixed = (field: NamedField): boolean => field.kind === "array" && field.fixed === true;

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
  const values = sample(tryable, 1);
  // With several boxes what is given for each of them is an array.
  const boxed = sample(tryable, 2);
  return [
    ...scalars(kernel, values),
    again(kernel, boxed),
    times(kernel, values),
    asynchronous(tryable),
    ...flightScalars(kernel, values),
    together(tryable),
    live(kernel, boxed),
    ...refreshed(kernel, values),
  ];
};
