import { describe, expect, test } from "vitest";
import { brownianCoefficient, coagulationRates, condensationStep, open, transportProperties } from "../src/index.ts";

const backend = await open();
const radius = (n: number) => Float64Array.from({ length: n }, (_, i) => 1e-8 * (i + 1));
const mass = (n: number) => radius(n).map((r) => 4189 * r ** 3);
const air = { temperature: 298.15, pressure: 101_325 };

describe("a flat array", () => {
  test("is one box, unless something says how many", () => {
    const { coefficient } = backend.call(brownianCoefficient, { radius: radius(4), mass: mass(4), ...air });
    expect(coefficient).toHaveLength(16);
    const two = backend.call(brownianCoefficient, {
      radius: radius(4),
      mass: mass(4),
      ...air,
      temperature: new Float64Array([298.15, 250]),
    });
    expect(two.coefficient).toHaveLength(8);
    expect(two.coefficient[0]).toBe(coefficient[0]);
  });

  test("of a square finds its side", () => {
    const rates = backend.call(coagulationRates, {
      radius: radius(3),
      concentration: new Float64Array(6).fill(1e10),
      coefficient: new Float64Array(18).fill(1e-15),
    });
    expect(rates.gain).toHaveLength(6);
    expect(rates.loss).toEqual(new Float64Array(6).fill(1e10 * (3 * 1e-5)));
  });

  test("of one box, species and particles needs no shape", () => {
    const step = backend.call(condensationStep, {
      temperature: 298.15,
      mass: new Float64Array(6).fill(1e-18),
      concentration: new Float64Array(3).fill(1e9),
      gasConcentration: new Float64Array([0.02, 1e-9]),
      vaporPressure: new Float64Array([3168, 1e-6]),
      density: new Float64Array([1000, 1400]),
      molarMass: new Float64Array([0.018, 0.2]),
      surfaceTension: new Float64Array([0.072, 0.04]),
      massAccommodation: new Float64Array([1, 1]),
      diffusionCoefficient: new Float64Array([2.4e-5, 6e-6]),
      timeStep: 1e-6,
    });
    expect(step.mass).toHaveLength(6);
  });
});

describe("a shape", () => {
  test("says what a flat array cannot", () => {
    const { slipCorrection } = backend.call(transportProperties, {
      radius: { data: radius(6), shape: [2, 3] },
      mass: mass(6),
      ...air,
    });
    expect(slipCorrection).toHaveLength(6);
  });

  test("of one box may leave the box out", () => {
    using k = backend.zeros([3, 3]);
    using plan = backend.prepare(brownianCoefficient, {
      radius: backend.array(radius(3)),
      mass: backend.array(mass(3)),
      ...air,
      coefficient: k,
    });
    expect(plan.sizes).toEqual({ box: 1, particle: 3 });
  });

  test.each([
    ["one too many", radius(4), mass(3), /`mass`, received 3|`radius`, received 4/],
    ["no multiple of the boxes", radius(5), mass(5), /box = 2/],
  ])("that fits nothing is refused: %s", (_, radius, mass, words) => {
    const temperature = words.source.includes("box") ? new Float64Array([298, 299]) : 298;
    expect(() => backend.call(brownianCoefficient, { radius, mass, temperature, pressure: 1e5 })).toThrow(words);
  });

  test("of a square that is none is refused", () => {
    const values = { radius: radius(3), concentration: new Float64Array(3), coefficient: new Float64Array(8) };
    expect(() => backend.call(coagulationRates, values)).toThrow(
      /expected the shape \[box = 1, particle = 3, particle = 3\] for `coefficient`, received 8/,
    );
  });
});

test("an optional field is required by the choice that needs it, and the message says so", () => {
  const one = new Float64Array([1]);
  const values = {
    temperature: 298,
    mass: one,
    concentration: one,
    gasConcentration: one,
    vaporPressure: one,
    density: one,
    molarMass: one,
    surfaceTension: one,
    massAccommodation: one,
    diffusionCoefficient: one,
    timeStep: 1,
  } as const;
  expect(() => backend.call(condensationStep, { ...values, activity: "kappa" })).toThrow(
    /expected an array, since `activity` is kappa, for `kappa`, received nothing/,
  );
  expect(() => backend.call(condensationStep, { ...values, waterIndex: 1 })).toThrow(
    /an index of species \(0 … 0\) for `waterIndex`, received 1/,
  );
});
