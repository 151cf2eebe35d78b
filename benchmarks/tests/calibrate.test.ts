import { describe, expect, it } from "vitest";
import { calibrate } from "../src/calibrate.ts";

/** A clock on which iteration i since the beginning takes `cost(i)` milliseconds. */
const machine = (cost: (iteration: number) => number) => {
  let done = 0;
  const batches: number[] = [];
  const batch = async (iterations: number) => {
    batches.push(iterations);
    let took = 0;
    for (let i = 0; i < iterations; i++) took += cost(done++);
    return took;
  };
  return { batch, batches, iterations: () => done };
};

describe("calibration", () => {
  it("finds how many iterations fill a batch", async () => {
    const { batch } = machine(() => 0.01);
    const iterations = await calibrate(batch, 10);
    expect(iterations * 0.01).toBeGreaterThanOrEqual(10);
    expect(iterations * 0.01).toBeLessThan(13);
  });

  it("leaves a long computation alone", async () => {
    const { batch, iterations } = machine(() => 400);
    expect(await calibrate(batch, 10)).toBe(1);
    expect(iterations()).toBeLessThanOrEqual(2);
  });

  it("copes with a clock that sees nothing of a single iteration", async () => {
    let done = 0;
    const batch = async (iterations: number) => {
      done += iterations;
      return Math.floor(iterations / 1000);
    };
    expect(await calibrate(batch, 5)).toBeGreaterThanOrEqual(5000);
    expect(done).toBeGreaterThan(5000);
  });

  it("goes on while the engine still makes it faster", async () => {
    // Ten times as fast from the 500th iteration on.
    const { batch, iterations } = machine((i) => (i < 500 ? 0.1 : 0.01));
    const found = await calibrate(batch, 10);
    expect(iterations()).toBeGreaterThan(500);
    expect(found * 0.01).toBeGreaterThanOrEqual(10);
  });

  it("ends even where each batch is faster than the one before", async () => {
    const { batch, batches } = machine((i) => 1 / (1 + i / 10));
    await calibrate(batch, 1);
    expect(batches.length).toBeLessThan(200);
  });
});
