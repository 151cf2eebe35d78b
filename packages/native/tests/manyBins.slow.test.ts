import { coagulationRatesInAir as kernel } from "@aitken/contracts/kernels";
import { workload } from "@aitken/contracts/workloads";
import { expect, test } from "vitest";
import { coagulationCoefficient, type HostBackend, open } from "../src/index.ts";
import { describeHere } from "./here.ts";

const n = 100_000;

type Particles = ReturnType<typeof particlesOf>;

const particlesOf = () => {
  const values = workload(kernel, { size: n });
  return { values, radius: values.radius as Float64Array, concentration: values.concentration as Float64Array };
};

/** Coefficients of single pairs: boxes of two particles each. */
const coefficientsOf = (native: HostBackend, { values }: Particles, pairs: readonly (readonly [number, number])[]) => {
  const ofPairs = (field: "radius" | "mass" | "density") => {
    const data = values[field] as Float64Array;
    return {
      data: Float64Array.from({ length: 2 * pairs.length }, (_, at) => data[pairs[at >> 1]![at & 1]!]!),
      shape: [pairs.length, 2],
    };
  };
  const { concentration: _, overflow: __, ...air } = values;
  const { coefficient } = native.call(coagulationCoefficient, {
    ...air,
    radius: ofPairs("radius"),
    mass: ofPairs("mass"),
    density: ofPairs("density"),
  });
  return pairs.map((_, pair) => coefficient[4 * pair + 1]!);
};

/** What all pairs with a particle take from its bin. */
const lossOf = (native: HostBackend, particles: Particles, i: number): number => {
  const { concentration: c } = particles;
  const partners = Array.from(c, (_, j) => [i, j] as const);
  return coefficientsOf(native, particles, partners).reduce((sum, k, j) => sum + c[i]! * c[j]! * k, 0);
};

/** What the pairs between the pivots beside a bin bring to it. */
const gainOf = (native: HostBackend, particles: Particles, bin: number): number => {
  const { concentration: c } = particles;
  const x = particles.radius.map((r) => r ** 3);
  const [below, at, above] = [x[bin - 1]!, x[bin]!, x[bin + 1]!];
  const pairs: (readonly [number, number])[] = [];
  let first = bin;
  for (let i = 0; i <= bin; i++) {
    // The larger the one, the smaller the smallest other.
    while (first > 0 && x[first - 1]! + x[i]! > below) first--;
    for (let j = Math.max(first, i); j <= bin && x[j]! + x[i]! < above; j++)
      if (x[j]! + x[i]! > below) pairs.push([i, j]);
  }
  return coefficientsOf(native, particles, pairs).reduce((sum, k, pair) => {
    const [i, j] = pairs[pair]!;
    const volume = x[i]! + x[j]!;
    const share = volume < at ? (volume - below) / (at - below) : (above - volume) / (above - at);
    return sum + (i === j ? 0.5 : 1) * share * c[i]! * c[j]! * k;
  }, 0);
};

describeHere("a hundred thousand bins", () => {
  test("take memory by the bin and none by the pair, and have the rates of direct sums", {
    timeout: 3_600_000,
  }, async () => {
    const native = await open({ threads: 2 });
    const particles = particlesOf();
    const before = process.memoryUsage().rss;
    const { gain, loss } = native.call(kernel, particles.values);
    // All coefficients would be 80 GB.
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
    // What is smaller than two of the smallest, 2500 bins, gains nothing.
    for (const bin of [3000, 30_000, 62_000, n - 2]) {
      expect(loss[bin]! / lossOf(native, particles, bin), `loss of bin ${bin}`).toBeCloseTo(1, 11);
      // A share of a pair is off by the rounding of its volume over a bin's width, 1/3600 of it.
      expect(gain[bin]! / gainOf(native, particles, bin), `gain of bin ${bin}`).toBeCloseTo(1, 10);
    }
    native.dispose();
  });
});
