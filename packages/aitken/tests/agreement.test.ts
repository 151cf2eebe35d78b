import { catalogue } from "@aitken/contracts";
import { describe, expect, test } from "vitest";
import { open } from "../src/index.ts";
import { callWithin, disagreement } from "./agreement/agree.ts";
import { describeAgreement } from "./agreement/agreement.ts";
import { draw } from "./agreement/draw.ts";

describeAgreement({ seed: 20_261_129, runs: 5 });

describe("disagreement is told", () => {
  test.each(catalogue.map((kernel) => [kernel.name, kernel] as const))("of %s", async (_, kernel) => {
    using backend = await open("typescript");
    const seeds = Array.from({ length: 20 }, (_, seed) => ({ size: 9, boxes: 2, seed }));
    const values = seeds.map((from) => draw(kernel, from)).find((one) => callWithin(backend, kernel, one))!;
    const expected = callWithin(backend, kernel, values)!;
    const told = (change: (value: number) => number) => {
      const results = Object.fromEntries(
        Object.entries(expected).map(([name, one]) => [name, Array.from(one, change)]),
      );
      return disagreement(backend, backend, kernel, values, [results, expected]);
    };
    expect(told((value) => value)).toBeUndefined();
    expect(told(() => Number.NaN)).toContain("received NaN");
    expect(told((value) => (value === 0 ? 1e-3 : 1.001 * value))).toMatch(/differs in \d+ elements/);
  });
});
