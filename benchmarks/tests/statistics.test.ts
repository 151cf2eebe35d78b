import { describe, expect, it } from "vitest";
import { randomFrom } from "../src/random.ts";
import { deviation, median, pairedRatio, summarize } from "../src/statistics.ts";

describe("statistics", () => {
  it("take the middle, or the mean of the two middles", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
    expect(deviation([1, 1, 2, 2, 4, 6, 9])).toBe(1);
  });

  it("leave what they were given as it was", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it("see a ratio through disturbances that hit both alike", () => {
    const disturbances = [1, 1, 5, 1, 30, 2, 1, 1, 1];
    const { ratio, uncertainty } = pairedRatio(
      disturbances.map((d) => 30 * d),
      disturbances.map((d) => 10 * d),
    );
    expect(ratio).toBeCloseTo(3, 12);
    expect(uncertainty).toBeCloseTo(1, 12);
  });

  it.each([3, 5, 15, 51])("say how sure they are: of %d rounds the true ratio is mostly within", (rounds) => {
    const random = randomFrom(11);
    const noisy = () => 1 + 0.1 * (random() + random() + random() - 1.5);
    let within = 0;
    for (let experiment = 0; experiment < 1000; experiment++) {
      const draw = () => Array.from({ length: rounds }, noisy);
      const { ratio, uncertainty } = pairedRatio(
        draw().map((t) => 2 * t),
        draw(),
      );
      if (ratio / 2 <= uncertainty && 2 / ratio <= uncertainty) within++;
    }
    expect(within / 1000).toBeGreaterThan(0.92);
  });

  it("never take a great difference for noise, however wild the rounds", () => {
    const { ratio, uncertainty } = pairedRatio([400, 90, 1000, 300, 800], [1, 1, 1, 1, 1]);
    expect(uncertainty).toBeGreaterThan(1.5);
    expect(uncertainty).toBeLessThan(ratio / 10);
  });

  it("use the rounds that both have", () => {
    expect(pairedRatio([2, 4, 1000], [1, 2]).ratio).toBeCloseTo(2, 12);
  });

  it("sum up rounds; of none there is nothing to say", () => {
    const rounds = Array.from({ length: 21 }, (_, i) => 20 - i);
    expect(summarize(rounds)).toEqual({ rounds: 21, median: 10, mad: 5, p05: 1, p95: 19, low: 5, high: 15 });
    expect(summarize([])).toBeNull();
    expect(summarize([7])).toEqual({ rounds: 1, median: 7, mad: 0, p05: 7, p95: 7, low: 7, high: 7 });
  });

  // Of tables of the sign test: ranks, from 1, with a confidence of 95 % at least.
  it.each([
    [5, 1],
    [6, 1],
    [9, 2],
    [11, 2],
    [12, 3],
    [51, 19],
  ])("of %d rounds the median is between rank %d from below and from above", (count, rank) => {
    const ranks = Array.from({ length: count }, (_, i) => i + 1);
    expect(summarize(ranks)).toMatchObject({ low: rank, high: count + 1 - rank });
  });
});
