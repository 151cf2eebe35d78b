import { describe, expect, test } from "vitest";
import { accuracy, sampled, worst } from "./support/accuracy.ts";
import { compileMath, type MathFunction } from "./support/math.ts";

const math = await compileMath("math.slow");

describe.each(Object.keys(accuracy) as MathFunction[])("%s", (name) => {
  const promise = accuracy[name];
  const samples = Object.entries(promise.samples);
  const count = Math.ceil(1_000_000 / samples.length);
  test.each(samples)(`is within ${promise.within} ULP %s, at ${count} points`, (_, sample) => {
    expect(worst(promise, math[name], sampled(sample, count))).toBeLessThan(promise.within);
  });
});
