import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { array, defineKernel, type Kernel, relative, type Shaped } from "../../src/index.ts";
import {
  brownianCoefficient,
  buckVaporPressure,
  catalogue,
  coagulationRates,
  coagulationStep,
  condensationStep,
  continuousCoagulationLoss,
  diffusiveKnudsenNumber,
  limitedMassTransfer,
  nucleationStep,
  transportProperties,
} from "../../src/kernels/index.ts";
import { lognormalMoment } from "../../src/spectra/index.ts";
import { bind, checkDomains, shapedData } from "../../src/validate.ts";
import {
  binnedNumber,
  type DistributionName,
  distributions,
  gridRadius,
  sphereMass,
  workload,
} from "../../src/workloads/index.ts";

const fixture = (name: string) => JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), "utf8"));
const digests = fixture("digests.json") as {
  tolerance: Record<string, { f64_rel: number }>;
  sizes: ({ n: number; bins: number[]; pairs: [number, number][]; brownian_coefficient: number[] } & Record<
    "radius" | "mass" | "number",
    number[]
  >)[];
};
const published = fixture("workloads.json") as {
  workloads: {
    name: string;
    modes: Record<string, number>[];
    totals: Record<"number" | "surface" | "volume", number>;
  }[];
};

const camelCase = (name: string) =>
  name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as DistributionName;
const relativeError = (got: number, exact: number): number => Math.abs(got - exact) / Math.abs(exact);

describe("size distributions", () => {
  it("are the published ones, all of them", () => {
    const expected = published.workloads.map(({ name, modes }) => [
      camelCase(name),
      modes.map((mode) => ({
        number: mode.number,
        medianRadius: mode.median_radius,
        log10GeometricStandardDeviation: mode.log10_geometric_standard_deviation,
      })),
    ]);
    expect(distributions).toEqual(Object.fromEntries(expected));
  });

  it.each(published.workloads)("have the published totals: $name", ({ name, totals: expected }) => {
    const distribution = distributions[camelCase(name)];
    expect(relativeError(lognormalMoment(distribution, 0), expected.number)).toBeLessThan(1e-15);
    expect(relativeError(4 * Math.PI * lognormalMoment(distribution, 2), expected.surface)).toBeLessThan(5e-15);
    expect(relativeError((4 / 3) * Math.PI * lognormalMoment(distribution, 3), expected.volume)).toBeLessThan(5e-15);
  });

  it.each(published.workloads)("lose nothing when binned: $name", ({ name, totals: expected }) => {
    for (const size of [1, 2, 37, 500]) {
      const number = binnedNumber(distributions[camelCase(name)], gridRadius(size));
      expect(
        relativeError(
          number.reduce((a, b) => a + b, 0),
          expected.number,
        ),
      ).toBeLessThan(1e-13);
    }
  });
});

describe("the urban aerosol on a grid", () => {
  it.each(digests.sizes)("agrees with the oracle at n = $n", ({ n, bins, radius, mass, number }) => {
    const grid = gridRadius(n);
    const got = { radius: grid, mass: sphereMass(grid), number: binnedNumber(distributions.urban, grid) };
    for (const [name, expected] of Object.entries({ radius, mass, number })) {
      const values = got[name as keyof typeof got];
      const worst = Math.max(...bins.map((bin, s) => relativeError(values[bin]!, expected[s]!)));
      expect(worst, name).toBeLessThan(digests.tolerance[name]!.f64_rel);
    }
  });

  it("gives coagulation coefficients that agree with the oracle", () => {
    for (const { n, pairs, brownian_coefficient } of digests.sizes.slice(0, 3)) {
      const { coefficient } = workload(coagulationRates, { size: n }) as { coefficient: Float64Array };
      pairs.forEach(([i, j], s) => {
        expect(relativeError(coefficient[i * n + j]!, brownian_coefficient[s]!)).toBeLessThan(
          digests.tolerance.brownian_coefficient!.f64_rel,
        );
      });
    }
  });
});

describe("a workload", () => {
  it.each(catalogue.map((kernel) => [kernel.name, kernel] as const))("is valid input: %s", (_, kernel) => {
    for (const [size, boxes] of [
      [0, 1],
      [1, 1],
      [17, 1],
      [8, 3],
    ] as const) {
      if (size < (kernel.least?.particle ?? 0)) continue;
      for (const distribution of Object.keys(distributions) as DistributionName[]) {
        const bound = bind(
          kernel,
          workload(kernel, { size, boxes, distribution }),
          ["input", "update"],
          shapedData(kernel),
        );
        checkDomains(bound);
        const { box, particle, pair } = bound.sizes;
        if (box !== undefined && particle !== undefined) expect([box, particle]).toEqual([boxes, size]);
        else expect(box ?? particle ?? pair).toBe(size * boxes);
      }
    }
  });

  it("has the number in a bin over the bin's width where a distribution over the radius is asked for", () => {
    const { radius, concentration } = workload(continuousCoagulationLoss, { size: 30 }) as Record<string, Float64Array>;
    const number = binnedNumber(distributions.urban, gridRadius(30));
    const width = (k: number) => radius![k + 1]! - radius![k]!;
    for (const k of [0, 14, 28]) expect(relativeError(concentration![k]! * width(k), number[k]!)).toBeLessThan(1e-15);
    expect(relativeError(concentration![29]! * width(28), number[29]!)).toBeLessThan(1e-15);
  });

  it("is the same each time", () => {
    for (const kernel of catalogue)
      expect(workload(kernel, { size: 9, boxes: 2 })).toEqual(workload(kernel, { size: 9, boxes: 2 }));
  });

  it("starts with the standard case, whatever the number of boxes", () => {
    const one = workload(brownianCoefficient, { size: 5 });
    const three = workload(brownianCoefficient, { size: 5, boxes: 3 });
    expect(one.temperature).toBe(298.15);
    expect(one.pressure).toBe(101_325);
    expect((three.temperature as Float64Array)[0]).toBe(298.15);
    const { data, shape } = three.radius as Shaped<Float64Array>;
    expect(shape).toEqual([3, 5]);
    expect(data.subarray(0, 5)).toEqual(one.radius);
  });

  it("differs from box to box", () => {
    const { radius, mass, temperature, pressure } = workload(transportProperties, { size: 4, boxes: 2 });
    for (const { data } of [radius, mass] as Shaped<Float64Array>[])
      expect(data.subarray(0, 4)).not.toEqual(data.subarray(4));
    for (const each of [temperature, pressure] as Float64Array[]) expect(each[0]).not.toBe(each[1]);
    const { data } = workload(coagulationRates, { size: 2, boxes: 2 }).coefficient as Shaped<Float64Array>;
    expect(data.subarray(0, 4)).not.toEqual(data.subarray(4));
  });

  it("takes the vapor pressure over both ice and water", () => {
    const { temperature } = workload(buckVaporPressure, { size: 100 }) as { temperature: Float64Array };
    expect(temperature.filter((t) => t < 273.15).length).toBe(50);
  });

  it("makes wet particles of the given radius from water, sulfate and organics", () => {
    const values = workload(condensationStep, { size: 20 }) as unknown as Record<string, Float64Array>;
    const radius = gridRadius(20);
    radius.forEach((r, k) => {
      const volume = [0, 1, 2].reduce((sum, s) => sum + values.mass![s * 20 + k]! / values.density![s]!, 0);
      expect(relativeError(volume, (4 / 3) * Math.PI * r ** 3)).toBeLessThan(1e-14);
    });
    // The larger, the less the Kelvin effect keeps water away.
    const waterShare = (k: number) =>
      values.mass![k]! / (values.mass![k]! + values.mass![20 + k]! + values.mass![40 + k]!);
    expect(waterShare(19)).toBeGreaterThan(waterShare(0));
  });

  it("has what happens once to a pair for both orders of its particles", () => {
    const { coulombPotentialRatio: ratio } = workload(diffusiveKnudsenNumber, { size: 4 }) as Record<
      string,
      Float64Array
    >;
    for (let i = 0; i < 4; i++) for (let j = 0; j < 4; j++) expect(ratio![4 * i + j]).toBe(ratio![4 * j + i]);
    expect(new Set(ratio).size).toBeGreaterThan(4);
  });

  it("has vapors that go to particles and come from them, more in a step than there is of either", () => {
    const values = workload(limitedMassTransfer, { size: 100 }) as unknown as Record<string, Float64Array>;
    const { massRate, mass, concentration, gasConcentration } = values;
    const step = values.timeStep as unknown as number;
    expect(massRate!.some((rate, k) => -rate * step > mass![k]!)).toBe(true);
    const wanted = (s: number) =>
      concentration!.reduce((sum, number, k) => sum + number * step * Math.max(0, massRate![100 * s + k]!), 0);
    expect([0, 1, 2].some((s) => wanted(s) > gasConcentration![s]!)).toBe(true);
  });

  it("has slots free where particles form, and nowhere else", () => {
    const free = (kernel: Kernel) =>
      (workload(kernel, { size: 40 }) as { concentration: Float64Array }).concentration.filter((one) => one === 0);
    expect(free(nucleationStep)).toHaveLength(4);
    expect(free(condensationStep)).toHaveLength(0);
    expect(workload(nucleationStep, { size: 1 }).concentration).toEqual(Float64Array.of(0));
  });

  it.each(Object.keys(distributions) as DistributionName[])(
    "takes a step of coagulation that leaves particles of every size: %s",
    (distribution) => {
      for (const size of [1, 10, 100, 300]) {
        const { coefficient, concentration, timeStep } = workload(coagulationStep, { size, distribution }) as {
          coefficient: Float64Array;
          concentration: Float64Array;
          timeStep: number;
        };
        for (let i = 0; i < size; i++)
          expect(timeStep * concentration.reduce((sum, c, j) => sum + coefficient[i * size + j]! * c, 0)).toBeLessThan(
            1,
          );
      }
    },
  );

  it("refuses what it cannot be made for, and says what it can", () => {
    expect(() => workload(buckVaporPressure, { size: 1.5 })).toThrow(
      "expected an integer ≥ 0 for `size`, received 1.5",
    );
    expect(() => workload(buckVaporPressure, { size: 1, boxes: -1 })).toThrow("for `boxes`, received -1");
    expect(() => workload(buckVaporPressure, { size: 1, distribution: "lunar" as never })).toThrow(
      /expected one of \[urban, marine, .*\] for `distribution`, received "lunar"/,
    );
    const unheardOf = defineKernel({
      name: "gas/unheardOf",
      summary: "Needs a quantity that workloads do not have.",
      source: "none",
      dimensions: ["box"],
      inputs: { charm: array("1", ["box"]) },
      outputs: { strangeness: array("1", ["box"], { accuracy: relative({ float64: 1e-15, float32: 1e-6 }) }) },
      cost: () => ({ add: 0, multiply: 0, divide: 0, squareRoot: 0, exponential: 0, bytes: 0 }),
    });
    expect(() => workload(unheardOf, { size: 1 })).toThrow("`charm: float64[box]`, found none");
  });
});
