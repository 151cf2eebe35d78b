import { expect, test } from "vitest";
import { type Fixture, runChecks, suite } from "../../src/conformance/index.ts";
import { contents, type HostMachine, hostBackend } from "../../src/host.ts";
import { array, defineKernel, positive, relative, scalar } from "../../src/index.ts";
import { MutantMachine } from "../mutants/machine.ts";

const dilution = defineKernel({
  name: "mine/dilution",
  summary: "Concentration after dilution by a factor.",
  source: "own",
  dimensions: ["box"],
  inputs: { concentration: array("1/m^3", ["box"], { domain: positive }), factor: scalar("1", { domain: positive }) },
  outputs: { diluted: array("1/m^3", ["box"], { accuracy: relative({ float64: 1e-15, float32: 1e-6 }) }) },
  cost: ({ box = 0 }) => ({ add: 0, multiply: 0, divide: box, squareRoot: 0, exponential: 0, bytes: 16 * box }),
});

const fixtures: readonly Fixture[] = [
  {
    kernel: dilution.name,
    cases: [
      {
        id: "thirds",
        source: "by hand",
        inputs: { concentration: [3, 1], factor: 3 },
        expected: { diluted: [1, 0.3333333333333333] },
      },
      { id: "nothing", source: "by hand", inputs: { concentration: [0], factor: 3 }, error: "domain" },
    ],
  },
];

/** A machine that has this kernel only. */
const machine = (compute: (concentration: number, factor: number) => number): HostMachine => {
  const plain = new MutantMachine({});
  return {
    info: plain.info,
    supports: ({ hash }) =>
      hash === dilution.hash ? { supported: true } : { supported: false, reason: "not written" },
    allocate: (type, length) => plain.allocate(type, length),
    link: ({ arguments: [concentration, factor, diluted], slots }) => ({
      run: (times) => {
        if (times === 0) return;
        if (concentration?.kind !== "array" || factor?.kind !== "scalar" || diluted?.kind !== "array") return;
        const given = contents(concentration.window!);
        contents(diluted.window!).set(given.map((value) => compute(value, slots.data[factor.slot]!)));
      },
      refresh: () => {},
      free: () => {},
    }),
    dispose: () => {},
  };
};

const failuresOf = async (compute: (concentration: number, factor: number) => number) => {
  const { kernels } = await runChecks(suite({ kernels: [dilution], fixtures }), () => hostBackend(machine(compute)));
  return kernels.flatMap(({ failures }) => failures.map(({ id }) => id));
};

test("a kernel of one's own is judged by its own cases, its refusals included", async () => {
  expect(await failuresOf((concentration, factor) => concentration / factor)).toEqual([]);
});

test("and fails them where it is wrong", async () => {
  expect(await failuresOf((concentration, factor) => concentration * (1 / factor) * (1 + 1e-14))).toContain(
    "cases/mine/dilution/thirds",
  );
});
