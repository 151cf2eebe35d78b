import { relative } from "../../accuracy.ts";
import type { Backend, HostArray } from "../../backend.ts";
import { array } from "../../field.ts";
import { defineKernel, type Kernel } from "../../kernel.ts";
import { type Case, valuesOf } from "../case.ts";
import { type Check, check, demand } from "../check.ts";
import { boundOf, expectationOf } from "../judging.ts";
import { callKernel, type Results, refusalOf, writtenFields } from "../running.ts";

const texts = ["name", "version", "device", "instructionSet", "executedOn"] as const;

const identity = check(undefined, "truth", "info says what the backend is", async ({ backend }) => {
  const { info } = backend;
  for (const key of texts)
    demand(
      typeof info[key] === "string" && info[key].length > 0,
      () => `expected a text info.${key}, received ${info[key]}`,
    );
  const among = (key: "kind" | "precision" | "asynchronous", words: readonly string[]) =>
    demand(
      words.includes(info[key]),
      () => `expected one of ${words.join(", ")} for info.${key}, received ${info[key]}`,
    );
  among("kind", ["host", "device"]);
  among("precision", ["float64", "float32"]);
  among("asynchronous", ["caller", "thread", "device"]);
  demand(
    Number.isInteger(info.threads) && info.threads >= 1,
    () => `expected info.threads ≥ 1, received ${info.threads}`,
  );
});

const kind = check(undefined, "truth", "info.kind is how memory behaves", async ({ backend }) => {
  const { kind } = backend.info;
  const array = backend.array([1, 2, 3]) as HostArray;
  try {
    const live = array.data instanceof Float64Array;
    demand(
      live === (kind === "host"),
      () => `expected ${kind === "host" ? "live" : "no"} data of an array of a ${kind}, received the contrary`,
    );
    demand([...(await array.read())].join() === "1,2,3", () => "expected to read what was written");
  } finally {
    array.dispose();
  }
});

/** A kernel that no backend has. */
const stranger = defineKernel({
  name: "conformance/stranger",
  summary: "Copies its input.",
  source: "none",
  dimensions: ["box"],
  inputs: { given: array("1", ["box"]) },
  outputs: { copy: array("1", ["box"], { accuracy: relative({ float64: 0, float32: 0 }) }) },
  cost: () => ({ add: 0, multiply: 0, divide: 0, squareRoot: 0, exponential: 0, bytes: 0 }),
});

const demandUnsupported = async (backend: Backend, kernel: Kernel, values: object) => {
  const support = backend.supports(kernel);
  if (support.supported) return;
  demand(
    support.reason.length > 10,
    () => `expected a reason why ${kernel.name} is not supported, received “${support.reason}”`,
  );
  const { code, message } = await refusalOf(`a call of ${kernel.name}`, () => backend.call(kernel, values as never));
  demand(
    code === "unsupported-kernel" && message.includes(support.reason),
    () => `expected unsupported-kernel with the reason that supports() gives, received ${code}: ${message}`,
  );
};

const unsupported = check(
  undefined,
  "truth",
  "an unknown kernel is not supported, with a reason",
  async ({ backend }) => {
    demand(!backend.supports(stranger).supported, () => "expected no support for a kernel that no backend has");
    await demandUnsupported(backend, stranger, { given: new Float64Array(1) });
  },
);

/** Whether a kernel is supported or refused, `supports` says it. */
const support = (kernel: Kernel, [first]: readonly Case[]): Check => ({
  // Runs where the kernel is not supported, too.
  ...check(undefined, "truth", `supports(${kernel.name}) is what happens`, async ({ backend }) => {
    const values = first ? valuesOf(kernel, first) : {};
    await demandUnsupported(backend, kernel, values);
    if (first && backend.supports(kernel).supported) await callKernel(backend, kernel, values);
  }),
});

/** Between the rounding of float32 (10⁻⁷) and of float64 (10⁻¹⁶), with room for a condition of a thousand. */
const threshold = 1e-11;

/** No rounding is this coarse. */
const plainlyWrong = 1e-4;

const other = { float64: "float32", float32: "float64" } as const;

/** The errors of all elements, relative to what they are computed from. */
const relativeErrors = (one: Case, results: Results): readonly number[] => {
  const { expected, scale } = expectationOf(one);
  return Object.entries(expected).flatMap(([name, values]) =>
    Array.from(values, (value, index) => {
      const size = Math.max(Math.abs(value), scale?.[name]?.[index] ?? 0);
      return size > 0 ? Math.abs(results[name]![index]! - value) / size : 0;
    }),
  );
};

/** Three of four errors are smaller: neither exact nor plainly wrong elements, which other checks find, decide. */
const typical = (errors: readonly number[]): number =>
  [...errors].filter((error) => !Number.isNaN(error)).sort((a, b) => a - b)[Math.floor(errors.length * 0.75)] ?? 0;

const precision = (kernel: Kernel, cases: readonly Case[]): Check =>
  check(kernel, "truth", "info.precision is how results are rounded", async ({ backend }) => {
    const errors: number[] = [];
    for (const one of cases)
      errors.push(...relativeErrors(one, await callKernel(backend, kernel, valuesOf(kernel, one))));
    const error = typical(errors);
    const claimed = backend.info.precision;
    demand(
      claimed === "float64" ? error < threshold : error > threshold,
      () =>
        `expected rounding of ${claimed}, as info.precision says, received typical errors of ${error.toExponential(2)}`,
      () => (error < plainlyWrong ? { name: "hidden fallback", detail: `rounded as ${other[claimed]}` } : undefined),
    );
  });

/** The backend is what it says it is. */
export const truthChecks = (): readonly Check[] => [identity, kind, unsupported];

/** Whether results show how they were rounded: neither exact nor with errors that cancellation has made larger. */
const showsRounding = (kernel: Kernel): boolean =>
  writtenFields(kernel).some((field) => {
    const bound = field.kind === "array" && field.accuracy ? boundOf(field.accuracy, "float64") : null;
    return bound !== null && bound > 0 && bound < threshold;
  });

/** What it says of a kernel is true: support, and the precision measured by its results. */
export const kernelTruthChecks = (kernel: Kernel, cases: readonly Case[]): readonly Check[] => [
  support(kernel, cases),
  ...(cases.length && showsRounding(kernel) ? [precision(kernel, cases)] : []),
];
