import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Fixture, transportOutputs } from "../../src/conformance/index.ts";
import type { Accuracy, Bounds, Kernel } from "../../src/index.ts";
import { catalogue } from "../../src/kernels/index.ts";

const read = (path: string) => JSON.parse(readFileSync(join(import.meta.dirname, "../../fixtures", path), "utf8"));

const sampled: Record<string, { f64_rel: number; f32_rel: number }> = read("digests.json").tolerance;

/** What the reference allows for an output: each file that knows it, or where there is none the digests. */
const tolerancesOf = (kernel: Kernel, output: string): NonNullable<Fixture["tolerance"]> => {
  const { cases, tolerance = {} }: Fixture = read(`${kernel.name}.json`);
  const files = Object.entries(tolerance).filter(([file]) =>
    cases.some(({ source, expected = {} }) => source.startsWith(`${file}#`) && output in expected),
  );
  if (files.length) return Object.fromEntries(files);
  const digest = sampled[transportOutputs[output as keyof typeof transportOutputs]];
  return digest ? { "digests.json": { float64: digest.f64_rel, float32: digest.f32_rel } } : {};
};

const none: Bounds = { float64: 0, float32: 0 };

/** A growing bound counts as it starts: the reference's own cases are small. */
const promised = (accuracy: Accuracy) => ({
  bounds: accuracy.form === "exact" ? none : accuracy.bounds,
  floor: accuracy.form === "floored" ? accuracy.floor : none,
});

const written = catalogue.flatMap((kernel) =>
  kernel.fields.flatMap((field) =>
    field.kind === "array" && field.accuracy ? [[kernel.name, field.name, kernel, field.accuracy] as const] : [],
  ),
);

test.each(written)("%s errs in %s by no more than the reference allows", (_, output, kernel, accuracy) => {
  const { bounds, floor } = promised(accuracy);
  const tolerances = Object.entries(tolerancesOf(kernel, output));
  expect(tolerances, "files that know this output").not.toEqual([]);
  for (const [file, allowed] of tolerances)
    for (const precision of ["float64", "float32"] as const) {
      const where = `${precision}, ${file}`;
      // Where the reference's formula is unusable in a precision, it allows nothing that one could hold on to.
      if (allowed[precision] === null) continue;
      expect(bounds[precision] ?? 0, where).toBeLessThanOrEqual(allowed[precision]);
      expect(floor[precision] ?? 0, `floor, ${where}`).toBeLessThanOrEqual(allowed.floor?.[precision] ?? 0);
    }
});
