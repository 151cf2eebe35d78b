import { beforeAll, describe, expect, test } from "vitest";
import { buckVaporPressure, coagulationRates, type HostBackend, open, transportProperties } from "../src/index.ts";

let backend: HostBackend;
beforeAll(async () => {
  backend = await open();
});

/** Numbers in [0, 1), the same in every run. */
const uniform = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

describe("an element's result does not depend on where it stands", () => {
  test("in gas/buckVaporPressure", () => {
    const temperature = Float64Array.from({ length: 9 }, (_, index) => 255 + 5 * index);
    const { vaporPressure } = backend.call(buckVaporPressure, { temperature });
    for (const [index, value] of temperature.entries())
      expect(backend.call(buckVaporPressure, { temperature: Float64Array.of(value) }).vaporPressure[0]).toBe(
        vaporPressure[index],
      );
  });

  test("in particle/transportProperties", () => {
    const radius = Float64Array.from({ length: 9 }, (_, index) => 1e-9 * 3 ** index);
    const mass = radius.map((r) => 4189 * r ** 3);
    const air = { temperature: 290, pressure: 9e4 };
    const all = backend.call(transportProperties, { radius, mass, ...air });
    for (let index = 0; index < 9; index++) {
      const one = backend.call(transportProperties, {
        radius: radius.slice(index, index + 1),
        mass: mass.slice(index, index + 1),
        ...air,
      });
      for (const [name, [value]] of Object.entries(one)) expect(value).toBe(all[name as keyof typeof all][index]);
    }
  });
});

/** Gain by the definition, pair by pair, with r³ as the kernel rounds it. */
const gainByPairs = (radius: Float64Array, c: Float64Array, k: Float64Array, conserve: boolean): Float64Array => {
  const n = radius.length;
  const x = radius.map((r) => r * r * r);
  const gain = new Float64Array(n);
  const last = n - 1;
  for (let i = 0; i < n; i++)
    for (let j = i; j < n; j++) {
      const w = (i === j ? 0.5 : 1) * k[i * n + j]! * c[i]! * c[j]!;
      if (j === last || x[last]! - x[j]! < x[i]!) {
        if (conserve) gain[last]! += (w * (x[i]! + x[j]!)) / x[last]!;
        continue;
      }
      let q = j;
      while (x[q + 1]! - x[j]! < x[i]!) q++;
      const width = x[q + 1]! - x[q]!;
      gain[q]! += (w * (x[q + 1]! - x[j]! - x[i]!)) / width;
      gain[q + 1]! += (w * (x[j]! - x[q]! + x[i]!)) / width;
    }
  return gain;
};

describe("the gain of coagulation/coagulationRates, whose pairs are close, streaming or beyond,", () => {
  const grids: Record<string, (n: number, next: () => number) => number[]> = {
    "a logarithmic grid": (n) => Array.from({ length: n }, (_, index) => 1e-9 * 1.05 ** index),
    "a coarse grid, where nearly all pairs stream": (n) => Array.from({ length: n }, (_, index) => 1e-9 * 2 ** index),
    "a linear grid, where no pair streams": (n) => Array.from({ length: n }, (_, index) => 1e-8 * (1 + index)),
    "an irregular grid": (n, next) => {
      const radii = Array.from({ length: n }, () => 1e-9 * 10 ** (3 * next()));
      return radii.sort((a, b) => a - b);
    },
    "a fine grid with a coarse end": (n) =>
      Array.from({ length: n }, (_, index) => 1e-9 * (index < n / 2 ? 1 + 0.01 * index : 3 ** (index - n / 2 + 1))),
  };

  for (const [name, make] of Object.entries(grids))
    test(`is that of the definition on ${name}`, () => {
      const next = uniform(7);
      for (let n = 1; n <= 41; n += 1 + (n % 3)) {
        const radius = Float64Array.from(make(n, next));
        const concentration = Float64Array.from({ length: n }, () => (next() < 0.1 ? 0 : 1e9 * next()));
        const coefficient = Float64Array.from({ length: n * n }, () => 1e-15 * next());
        for (const overflow of ["drop", "conserveVolume"] as const) {
          const { gain } = backend.call(coagulationRates, { radius, concentration, coefficient, overflow });
          const expected = gainByPairs(radius, concentration, coefficient, overflow === "conserveVolume");
          const most = Math.max(...expected);
          for (const [index, value] of expected.entries())
            expect(Math.abs(gain[index]! - value)).toBeLessThanOrEqual(2e-14 * value + 1e-15 * most);
        }
      }
    });
});
