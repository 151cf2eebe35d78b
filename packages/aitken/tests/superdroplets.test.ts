import type { Arguments, NumericArray, NumericData } from "@aitken/contracts";
import { workload } from "@aitken/contracts/workloads";
import { describe, expect, test } from "vitest";
import { type Backend, backendNames, open, stochasticCoagulationStep } from "../src/index.ts";

type Input = Arguments<typeof stochasticCoagulationStep>;
const updated = ["mass", "charge", "multiplicity", "step"] as const;

/** Charged droplets by all mechanisms, in several boxes. */
const inputOf = (size: number, boxes: number): Input => {
  const values = workload(stochasticCoagulationStep, { size, boxes });
  const charge = Float64Array.from({ length: boxes * size }, (_, i) => ((7 * i) % 21) - 10);
  return {
    ...values,
    timeStep: 300,
    diffusion: "chahl2019",
    charge: boxes === 1 ? charge : { data: charge, shape: [boxes, size] },
  };
};

type State = Readonly<Record<string, NumericData>>;

/** What is after so many steps, run as one wants. */
const stateAfter = async (backend: Backend, input: Input, run: (step: (times: number) => void) => void) => {
  const arrays: Record<string, NumericArray> = {};
  for (const [name, value] of Object.entries(input))
    if (typeof value === "object") {
      const { data, shape } = "shape" in value ? value : { data: value, shape: undefined };
      arrays[name] = backend.array(data as Float64Array, shape);
    }
  arrays.collisions = backend.zeros([arrays.step!.length]);
  using plan = backend.prepare(stochasticCoagulationStep, { ...input, ...arrays } as never);
  run((times) => plan.run({}, { times }));
  const state: Record<string, NumericData> = {};
  for (const name of [...updated, "collisions"]) state[name] = await arrays[name]!.read();
  return state as State;
};

const hosts = async (): Promise<readonly Backend[]> => {
  const opened: Backend[] = [];
  for (const name of backendNames) {
    const backend = await open(name).catch((error: Error & { code?: string }) => {
      if (error.code !== "unavailable") throw error;
      return undefined;
    });
    if (backend?.supports(stochasticCoagulationStep).supported) opened.push(backend);
    else backend?.dispose();
  }
  return opened;
};

describe("super-droplets", () => {
  test("are as many on every host, step after step", async () => {
    const [first, ...others] = await hosts();
    expect(others.length).toBeGreaterThan(0);
    const input = inputOf(500, 3);
    const expected = await stateAfter(first!, input, (step) => step(20));
    expect(expected.multiplicity).not.toEqual((input.multiplicity as { data: Float64Array }).data);
    for (const backend of others) {
      const state = await stateAfter(backend, input, (step) => step(20));
      for (const name of ["multiplicity", "step", "charge", "collisions"] as const)
        expect(state[name], `${name}, ${backend.info.name}`).toEqual(expected[name]);
      for (let i = 0; i < state.mass!.length; i++)
        expect(Math.abs(state.mass![i]! - expected.mass![i]!)).toBeLessThanOrEqual(1e-14 * expected.mass![i]!);
    }
    for (const backend of [first!, ...others]) backend.dispose();
  });

  test("draw anew in each of several steps of one run", async () => {
    for (const backend of await hosts()) {
      const input = inputOf(100, 2);
      const one = await stateAfter(backend, input, (step) => {
        for (let k = 0; k < 10; k++) step(1);
      });
      expect(await stateAfter(backend, input, (step) => step(10)), backend.info.name).toEqual(one);
      expect([...one.step!]).toEqual([10, 10]);
      backend.dispose();
    }
  });

  test("have no charge where none was given, and no chance of charges without one", async () => {
    for (const backend of await hosts()) {
      const { charge: _, ...rest } = inputOf(9, 1);
      const results = await backend.call(stochasticCoagulationStep, { ...rest, diffusion: "brownian" });
      expect(Object.keys(results).sort(), backend.info.name).toEqual([
        "collisions",
        "mass",
        "missedCollisions",
        "multiplicity",
        "step",
      ]);
      await expect((async () => backend.call(stochasticCoagulationStep, rest))()).rejects.toMatchObject({
        code: "missing-field",
        field: "charge",
      });
      backend.dispose();
    }
  });
});
