import { describe, expect, test } from "vitest";
import { examplesOf, pageAt, testExamples } from "./examples.ts";

describe("the examples of the README run", () => {
  testExamples("README.md");

  test("and there are some", () => {
    const examples = examplesOf(pageAt("README.md"));
    expect(examples.length).toBeGreaterThanOrEqual(4);
    expect(examples.some(({ output }) => output)).toBe(true);
  });
});
