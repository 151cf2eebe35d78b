import { describe, expect, it } from "vitest";
import { mannWhitney } from "../src/mann-whitney.ts";
import { randomFrom } from "../src/random.ts";

describe("the test of Mann and Whitney", () => {
  // Worked out apart, with the complementary error function to 16 digits.
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [6, 7, 8, 9, 10, 11, 12, 13, 14, 15], 0.00507539232],
    [[1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5], [10, 11, 12, 13, 14, 15, 16, 17, 18], 0.000635507924],
    [[3, 1, 2, 2, 2, 5, 4], [2, 2, 9, 8, 7, 3, 3, 1], 0.407215387],
  ])("gives the known probability of %j and %j", (first, second, probability) => {
    expect(mannWhitney(first, second)).toBeCloseTo(probability, 6);
    expect(mannWhitney(second, first)).toBeCloseTo(probability, 6);
  });

  it("sees nothing in what is alike, in next to nothing, and in nothing", () => {
    expect(mannWhitney([5, 5, 5, 5], [5, 5, 5, 5])).toBe(1);
    expect(mannWhitney([1, 2, 3], [7, 8, 9])).toBeGreaterThan(0.05);
    expect(mannWhitney([], [])).toBe(1);
    expect(mannWhitney([1, 2], [])).toBe(1);
  });

  it("is as often below 5 % as chance has it when nothing differs", () => {
    const random = randomFrom(5);
    const draw = () => Array.from({ length: 15 }, () => random() ** 3);
    const below = Array.from({ length: 2000 }, () => mannWhitney(draw(), draw())).filter((p) => p < 0.05).length;
    expect(below / 2000).toBeGreaterThan(0.03);
    expect(below / 2000).toBeLessThan(0.06);
  });
});
