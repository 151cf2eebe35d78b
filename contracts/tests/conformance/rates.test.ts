import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mostExact, ratesOf } from "../../src/conformance/kernels/coagulation/coagulationRates.whole.ts";

interface Size {
  readonly n: number;
  readonly gain_conserve_volume: readonly number[];
  readonly gain_drop: readonly number[];
  readonly loss: readonly number[];
}

const file = join(import.meta.dirname, "../../fixtures/coagulation/coagulationRates.sizes.json");
const known = (JSON.parse(readFileSync(file, "utf8")).sizes as Size[]).filter(({ n }) => n <= mostExact);

/** The largest difference relative to the oracle's value. */
const apart = (got: readonly number[], expected: readonly number[]): number =>
  Math.max(
    ...expected.map((value, k) => (value === 0 ? Math.abs(got[k]!) : Math.abs((got[k]! * 2 ** 10) / value - 1))),
  );

test.each(known)("rates of $n bins from whole numbers are the oracle's", ({ n, ...oracle }) => {
  const conserving = ratesOf(n, "conserveVolume");
  expect(apart(conserving.loss, oracle.loss)).toBe(0);
  expect(apart(conserving.gain, oracle.gain_conserve_volume)).toBeLessThan(5e-16);
  expect(apart(ratesOf(n, "drop").gain, oracle.gain_drop)).toBeLessThan(5e-16);
});
