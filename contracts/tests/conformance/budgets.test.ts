import { describe, expect, test } from "vitest";
import { type BackendReport, idleBudgets, idleText } from "../../src/conformance/index.ts";
import { array, defineKernel, exact, type Precision, relative } from "../../src/index.ts";
import { dilutionStep } from "../../src/kernels/index.ts";
import { MutantMachine } from "../mutants/machine.ts";

const kernel = defineKernel({
  name: "mine/parts",
  summary: "Parts of a number.",
  source: "own",
  dimensions: ["box"],
  inputs: { number: array("1", ["box"]) },
  outputs: {
    whole: array("1", ["box"], { accuracy: exact }),
    third: array("1", ["box"], { accuracy: relative({ float64: 1e-13, float32: 1e-6 }) }),
    half: array("1", ["box"], { accuracy: relative({ float64: 0, float32: 1e-6 }) }),
  },
  cost: () => ({ add: 0, multiply: 0, divide: 1, squareRoot: 0, exponential: 0, bytes: 0 }),
});

const report = (name: string, precision: Precision, used: Readonly<Record<string, number>>): BackendReport => ({
  info: { ...new MutantMachine({}).info, name, precision },
  kernels: [
    {
      kernel: kernel.name,
      passed: 1,
      failures: [],
      skipped: [],
      known: [],
      untried: [],
      worst: Object.entries(used).map(([field, share]) => ({
        where: "thirds",
        field,
        usable: true,
        used: share,
        worst: undefined,
      })),
      unusable: [],
    },
  ],
});

describe("a budget", () => {
  test("of which no backend uses a hundredth is told, with who uses most and what to do", () => {
    const reports = [report("one", "float64", { third: 0.001 }), report("other", "float64", { third: 0.0051 })];
    const [idle, ...more] = idleBudgets([kernel], reports);
    expect(more).toEqual([]);
    expect(idle).toEqual({
      kernel: "mine/parts",
      field: "third",
      precision: "float64",
      used: 0.0051,
      backend: "other",
    });
    expect(idleText(idle!)).toMatch(/mine\/parts: .* `third` in float64 .* other uses most, 0\.51 %: make its bound/);
  });

  test("of which one backend uses enough is none", () => {
    const reports = [report("one", "float64", { third: 0 }), report("other", "float64", { third: 0.02 })];
    expect(idleBudgets([kernel], reports)).toEqual([]);
  });

  test("is one for each precision", () => {
    const reports = [report("one", "float64", { third: 0.02 }), report("device", "float32", { third: 0.002 })];
    expect(idleBudgets([kernel], reports)).toMatchObject([{ precision: "float32", backend: "device" }]);
  });

  test("that the cases cannot try is told as such", () => {
    const { kernels, info } = report("one", "float64", { concentration: 0.001 });
    const [idle] = idleBudgets([dilutionStep], [{ info, kernels: [{ ...kernels[0]!, kernel: dilutionStep.name }] }]);
    expect(idle?.needed).toMatch(/exp/);
    expect(idleText(idle!)).toMatch(/one uses most, 0\.10 %; exp/);
  });

  test("that nobody uses at all is idle too, one of zero is not, nor one that nothing was held against", () => {
    expect(idleBudgets([kernel], [report("one", "float64", { whole: 0, half: 0, third: 0 })])).toMatchObject([
      { field: "third", used: 0, backend: "one" },
    ]);
    expect(idleBudgets([kernel], [report("one", "float64", {})])).toEqual([]);
  });
});
