import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { measureLimits } from "../src/limits.ts";

const program = fileURLToPath(new URL("../dist/limits", import.meta.url));

it.skipIf(!existsSync(program))(
  "what the machine can do at most is more than JavaScript does, and less than is possible",
  async () => {
    const limits = await measureLimits();
    const count = 1e7;
    let value = 1;
    const begun = performance.now();
    for (let i = 0; i < count; i++) value = value * 0.999_999 + 1e-6;
    const ours = (2 * count * 1000) / (performance.now() - begun);
    expect(value).toBeCloseTo(1, 6);
    expect(limits!.float64OperationsPerSecond).toBeGreaterThan(ours);
    expect(limits!.float64OperationsPerSecond).toBeLessThan(1e12);
    expect(limits!.bytesPerSecond).toBeGreaterThan(1e8);
    expect(limits!.bytesPerSecond).toBeLessThan(1e12);
  },
);

it.skipIf(!existsSync(program))(
  "what threads can do together is measured beside one alone, and how many cycles a second has",
  async () => {
    const limits = (await measureLimits([1, 2, 2]))!;
    expect(limits.together!.map(({ threads }) => threads)).toEqual([2]);
    // Two threads of one core share it; a busy machine takes from both.
    const share = limits.together![0]!.float64OperationsPerSecond / limits.float64OperationsPerSecond;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(3);
    // No processor of today has a slower or a faster clock.
    expect(limits.cyclesPerSecond).toBeGreaterThan(3e8);
    expect(limits.cyclesPerSecond).toBeLessThan(1e10);
  },
);

it.skipIf(existsSync(program))("without a compiler nothing is said of what the machine can do", async () => {
  expect(await measureLimits()).toBeNull();
});
