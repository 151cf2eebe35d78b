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

it.skipIf(existsSync(program))("without a compiler nothing is said of what the machine can do", async () => {
  expect(await measureLimits()).toBeNull();
});
