import type { NumericArray } from "../../../backend.ts";
import { fieldOf, type Kernel } from "../../../kernel.ts";
import type { Case, Values } from "../../case.ts";
import { valuesOf } from "../../case.ts";
import { type Bench, type Check, check } from "../../check.ts";
import { type Bound, bindArrays, isOptional, preparePlan } from "../../running.ts";
import { demandRefusal } from "./refusal.ts";

type Run = (bench: Bench, bound: Bound, values: Values) => Promise<void>;

/** Runs with everything bound as it should be. */
const withBound =
  (kernel: Kernel, values: Values, run: Run) =>
  async (bench: Bench): Promise<void> => {
    const bound = bindArrays(bench.backend, kernel, values);
    try {
      await run(bench, bound, values);
    } finally {
      bound.dispose();
    }
  };

/** Expects `prepare` to refuse the bindings with one of them replaced. */
const refused = (
  { backend }: Bench,
  kernel: Kernel,
  { bindings }: Bound,
  code: "foreign-array" | "wrong-type" | "wrong-shape" | "missing-field" | "unknown-field" | "disposed",
  field: string,
  value: unknown,
  what: string,
) =>
  demandRefusal(what, { code, kernel, fields: [field] }, () =>
    preparePlan(backend, kernel, { ...bindings, [field]: value }),
  );

const wrongBindings =
  (kernel: Kernel): Run =>
  async (bench, bound, values) => {
    for (const [name, array] of Object.entries(bound.arrays)) {
      const refuse = (code: Parameters<typeof refused>[3], value: unknown, what: string) =>
        refused(bench, kernel, bound, code, name, value, `${name} bound to ${what}`);
      await refuse("wrong-type", new Float64Array(array.length), "a typed array");
      await refuse("wrong-type", "text", "a text");
      const other = array.type === "int32" ? "uint32" : "int32";
      const wrong = bench.backend.zeros(array.shape, other);
      await refuse("wrong-type", wrong, `an ${other} array`);
      wrong.dispose();
      const deep = bench.backend.zeros([1, 1, 1, 1, ...array.shape], array.type);
      await refuse("wrong-shape", deep, "an array of too many dimensions");
      deep.dispose();
      await refuse("disposed", deep.type === array.type ? disposedArray(bench, array) : deep, "a disposed array");
      if (values[name] !== undefined && !isOptional(fieldOf(kernel, name)!))
        await refuse("missing-field", undefined, "nothing");
    }
    await refused(bench, kernel, bound, "unknown-field", "nonsense", 1, "a field nonsense");
  };

const disposedArray = ({ backend }: Bench, { shape, type }: NumericArray): NumericArray => {
  const array = backend.zeros(shape, type);
  array.dispose();
  return array;
};

const foreign =
  (kernel: Kernel): Run =>
  async (bench, bound) => {
    const other = await bench.open();
    try {
      for (const [name, { shape, type }] of Object.entries(bound.arrays))
        await refused(
          bench,
          kernel,
          bound,
          "foreign-array",
          name,
          other.zeros(shape, type),
          `${name} of another backend`,
        );
    } finally {
      other.dispose();
    }
  };

/** Two fields in one array, sharing one element. */
const overlap =
  (kernel: Kernel): Run =>
  async ({ backend }, bound) => {
    const written = kernel.fields.filter(({ name, role }) => role !== "input" && name in bound.arrays);
    for (const { name } of written)
      for (const [other, array] of Object.entries(bound.arrays)) {
        const own = bound.arrays[name]!;
        if (other === name || array.type !== own.type || array.length === 0) continue;
        const whole = backend.zeros(own.length + array.length - 1, own.type);
        const first = whole.view(0, own.shape);
        const second = whole.view(own.length - 1, array.shape);
        await demandRefusal(
          `${name} and ${other} sharing an element`,
          { code: "overlap", kernel, fields: [name, other] },
          () => preparePlan(backend, kernel, { ...bound.bindings, [name]: first, [other]: second }),
        );
        // Neighbours in one array are apart.
        const both = backend.zeros(own.length + array.length, own.type);
        const left = both.view(0, own.shape);
        const right = both.view(own.length, array.shape);
        if (kernel.fields.some((field) => field.name === other && field.role !== "input"))
          preparePlan(backend, kernel, { ...bound.bindings, [name]: left, [other]: right }).dispose();
        whole.dispose();
        both.dispose();
      }
  };

const unbound =
  (kernel: Kernel): Run =>
  async ({ backend }, { bindings }) => {
    const inputs = Object.fromEntries(
      Object.entries(bindings).filter(([name]) =>
        kernel.fields.some((field) => field.name === name && field.role === "input"),
      ),
    );
    await demandRefusal("no output", { code: "nothing-to-compute", kernel }, () =>
      preparePlan(backend, kernel, inputs),
    );
  };

const scalarsOfRuns =
  (kernel: Kernel): Run =>
  async ({ backend }, { bindings, arrays }) => {
    const plan = preparePlan(backend, kernel, bindings);
    const refuse = (code: "unknown-field" | "wrong-type", scalars: object, field: string) =>
      demandRefusal(`a run with ${field}`, { code, kernel, fields: [field] }, () => plan.run(scalars as never));
    await refuse("unknown-field", { nonsense: 1 }, "nonsense");
    // What is bound to an array is not a scalar of a run.
    for (const name of Object.keys(arrays)) await refuse("unknown-field", { [name]: 1 }, name);
    for (const { name, kind } of kernel.fields)
      if ((kind === "scalar" || kind === "each") && !(name in arrays))
        await refuse("wrong-type", { [name]: "1" }, name);
    plan.dispose();
  };

/** What `prepare` and `run` refuse. */
export const bindingChecks = (kernel: Kernel, [first]: readonly Case[]): readonly Check[] => {
  if (!first) return [];
  const values = valuesOf(kernel, first);
  const declare = (title: string, run: Run) => check(kernel, "errors", title, withBound(kernel, values, run));
  return [
    declare("a plan refuses wrong bindings", wrongBindings(kernel)),
    declare("a plan refuses arrays of another backend", foreign(kernel)),
    declare("a plan refuses overlapping bindings", overlap(kernel)),
    ...(kernel.updates ? [] : [declare("a plan refuses to compute nothing", unbound(kernel))]),
    declare("a run refuses what is no scalar of it", scalarsOfRuns(kernel)),
  ];
};
