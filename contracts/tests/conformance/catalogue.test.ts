import { expect, test } from "vitest";
import { casesOf } from "../../src/conformance/fixtures.ts";
import { traitsOf } from "../../src/conformance/kernels/index.ts";
import { mappings } from "../../src/conformance/mapping.ts";
import { catalogue } from "../../src/kernels/index.ts";

test.each(catalogue.map((kernel) => [kernel.name, kernel] as const))("the suite knows %s", (_, kernel) => {
  expect(casesOf(kernel).length, "cases in conformance/fixtures.ts").toBeGreaterThan(0);
  expect(traitsOf(kernel), "traits in conformance/kernels/index.ts").toBeDefined();
  expect(
    mappings.map((mapping) => mapping.kernel),
    "a mapping in conformance/mapping.ts",
  ).toContain(kernel);
});
