import type { Backend } from "../../../backend.ts";
import type { Kernel } from "../../../kernel.ts";
import type { Case } from "../../case.ts";
import { valuesOf } from "../../case.ts";
import { type Check, check, demand } from "../../check.ts";
import { bindArrays, callKernel, preparePlan } from "../../running.ts";
import { called, demandRefusal } from "./refusal.ts";

const arrays = check(undefined, "errors", "arrays refuse what they cannot be", async ({ backend }) => {
  const refuse = (code: "wrong-shape" | "wrong-type" | "too-large", what: string, action: () => unknown) =>
    demandRefusal(what, { code }, action);
  for (const shape of [-1, 0.5, Number.NaN, [2, -1]])
    await refuse("wrong-shape", `zeros(${shape})`, () => backend.zeros(shape));
  await refuse("wrong-shape", "six elements as 4 × 2", () => backend.array(new Float64Array(6), [4, 2]));
  for (const data of ["123", 3, null, Float32Array.of(1), new ArrayBuffer(8)])
    await refuse("wrong-type", `array(${data})`, () => backend.array(data as never));
  // 8 TiB, and more elements than numbers can count.
  for (const shape of [[2 ** 40], [2 ** 30, 2 ** 30]])
    await refuse("too-large", `zeros([${shape}])`, () => backend.zeros(shape));
  const array = backend.array([1, 2, 3, 4]);
  for (const [offset, length] of [
    [3, 2],
    [-1, 2],
    [0.5, 1],
    [0, 5],
  ] as const)
    await refuse("wrong-shape", `view(${offset}, ${length})`, () => array.view(offset, length));
  await refuse("wrong-shape", "three numbers written to four", () => array.write([1, 2, 3]));
  await refuse("wrong-type", "float32 written to float64", () => array.write(Float32Array.of(1, 2, 3, 4) as never));
  demand([...(await array.read())].join() === "1,2,3,4", () => "expected refused writes to change nothing");
  array.dispose();
});

const ended = check(undefined, "errors", "a disposed array is refused", async ({ backend }) => {
  const array = backend.array([1, 2, 3]);
  const view = array.view(1, 2);
  array.dispose();
  array.dispose();
  for (const one of [array, view]) {
    await demandRefusal("read", { code: "disposed" }, () => one.read());
    await demandRefusal("write", { code: "disposed" }, () => one.write(new Float64Array(one.length)));
    await demandRefusal("view", { code: "disposed" }, () => one.view(0, 1));
  }
});

const noKernel = check(undefined, "errors", "what is no kernel is refused", async ({ backend }) => {
  for (const kernel of ["coagulation/brownianCoefficient", {}, null, undefined]) {
    const refuse = (what: string, action: () => unknown) =>
      demandRefusal(`${what} of ${kernel}`, { code: "unknown-kernel" }, action);
    await refuse("a call", called(backend, kernel as never, {}));
    await refuse("a plan", () => preparePlan(backend, kernel as never, {}));
    await refuse("support", () => backend.supports(kernel as never));
  }
});

const disposedBackend = check(undefined, "errors", "a disposed backend refuses everything", async ({ open }) => {
  const backend = await open();
  backend.dispose();
  backend.dispose();
  const refuse = (what: string, action: () => unknown) => demandRefusal(what, { code: "disposed" }, action);
  await refuse("array", () => backend.array([1]));
  await refuse("zeros", () => backend.zeros(1));
});

/** What ends while a kernel's plans still live. */
export const kernelLifeChecks = (kernel: Kernel, [first]: readonly Case[]): readonly Check[] => {
  if (!first) return [];
  const values = valuesOf(kernel, first);
  return [
    check(kernel, "errors", "disposed plans, arrays and backends are refused", async ({ backend, open }) => {
      const disposed = { code: "disposed" } as const;
      const bound = bindArrays(backend, kernel, values);
      const plan = preparePlan(backend, kernel, bound.bindings);
      plan.dispose();
      plan.dispose();
      await demandRefusal("a run of a disposed plan", disposed, () => plan.run());
      await demandRefusal("runAsync of a disposed plan", disposed, () => plan.runAsync());
      await demandRefusal("refresh of a disposed plan", disposed, () => plan.refresh());
      const orphan = preparePlan(backend, kernel, bound.bindings);
      bound.dispose();
      await demandRefusal("a run on disposed arrays", disposed, () => orphan.run());
      orphan.dispose();
      const other = await open();
      const rest = bindArrays(other, kernel, values);
      const late = preparePlan(other, kernel, rest.bindings);
      other.dispose();
      await demandRefusal("a run after the backend's end", disposed, () => late.run());
      await demandRefusal("a plan after the backend's end", disposed, () => preparePlan(other, kernel, rest.bindings));
      await demandRefusal("a call after the backend's end", disposed, called(other, kernel, values));
    }),
    check(kernel, "errors", "what a flight uses is busy until it lands", async ({ backend }) => {
      const bound = bindArrays(backend, kernel, values);
      const plan = preparePlan(backend, kernel, bound.bindings);
      const flight = plan.runAsync();
      const busy = { code: "busy" } as const;
      await Promise.all([
        demandRefusal("run during runAsync", busy, () => plan.run()),
        demandRefusal("a second runAsync", busy, () => plan.runAsync()),
        demandRefusal("a write during runAsync", busy, () => rewriteFirst(bound.arrays)),
        demandRefusal("dispose of an array during runAsync", busy, () => Object.values(bound.arrays)[0]!.dispose()),
      ]);
      await flight;
      plan.run();
      plan.dispose();
      bound.dispose();
    }),
    check(kernel, "errors", "dispose waits for a flight", async ({ open }) => {
      const backend: Backend = await open();
      const bound = bindArrays(backend, kernel, values);
      const plan = preparePlan(backend, kernel, bound.bindings);
      const flight = plan.runAsync();
      plan.dispose();
      backend.dispose();
      await flight;
      await backend.settled();
    }),
    check(kernel, "errors", "the backend works on after all refusals", async ({ backend }) => {
      await callKernel(backend, kernel, values);
    }),
  ];
};

const rewriteFirst = (arrays: ReturnType<typeof bindArrays>["arrays"]) => {
  const [array] = Object.values(arrays);
  array!.write(new Float64Array(array!.length) as never);
};

/** What ends, and what is no kernel or array at all. */
export const lifeChecks = (): readonly Check[] => [arrays, ended, noKernel, disposedBackend];
