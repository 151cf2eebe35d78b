import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as formulas from "../src/formulas/index.ts";

/** Numbers of any magnitude between two. */
const magnitude = (least: number, most: number) =>
  fc.double({ min: Math.log(least), max: Math.log(most), noNaN: true }).map(Math.exp);

const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const ascending = (least: number, most: number) =>
  fc.tuple(magnitude(least, most), magnitude(1.001, 10)).map(([low, factor]) => [low, low * factor] as const);

const rounding = 1e-14;
const expectClose = (got: number, expected: number, within = rounding) =>
  expect(Math.abs(got - expected), `${got} for ${expected}`).toBeLessThanOrEqual(within * Math.abs(expected));

/** Tries a law on generated numbers. */
const law = <T extends [unknown, ...unknown[]]>(
  title: string,
  values: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...values: T) => void,
) => test(title, () => fc.assert(fc.property(...values, holds)));

describe("the slip correction", () => {
  law("grows with the Knudsen number, between its two lines", [ascending(1e-6, 1e6)], ([low, high]) => {
    const { slipCorrection } = formulas;
    expect(slipCorrection(high)).toBeGreaterThan(slipCorrection(low));
    expect(slipCorrection(low)).toBeGreaterThanOrEqual((1 + 1.257 * low) * (1 - rounding));
    expect(slipCorrection(low)).toBeLessThanOrEqual((1 + 1.657 * low) * (1 + rounding));
  });
});

describe("the transition correction", () => {
  law("falls from the continuum to the kinetic limit", [ascending(1e-6, 1e6), share], ([low, high], accommodation) => {
    const { transitionCorrection } = formulas;
    expect(transitionCorrection(low, accommodation)).toBeLessThanOrEqual(1);
    expect(transitionCorrection(high, accommodation)).toBeLessThan(transitionCorrection(low, accommodation));
    expectClose(transitionCorrection(1e12, accommodation), (0.75 * accommodation) / 1e12, 1e-11);
  });
});

test("Fuchs's length is l/2 for large particles and l − r for small ones", () => {
  const speed = 8 / Math.PI; // so that l is the diffusion coefficient
  expectClose(formulas.fuchsCollectionLength(1, 1e-6, speed), 0.5e-6, 2e-6);
  expectClose(1 - formulas.fuchsCollectionLength(1e-6, 1, speed), 1e-6, 2e-6);
});

test("the Kelvin term stops at exp(100)", () => {
  expectClose(formulas.kelvinTerm(1e-8, 1e-9), Math.exp(0.1));
  expect(formulas.kelvinTerm(1e-8, 1)).toBe(Math.exp(100));
});

describe("the Debye function", () => {
  law("falls, between its tangent and its asymptote", [ascending(1e-6, 1e3)], ([low, high]) => {
    const { debyeFunction } = formulas;
    expect(debyeFunction(high)).toBeLessThan(debyeFunction(low));
    expect(debyeFunction(low)).toBeGreaterThanOrEqual((1 - low / 4) * (1 - rounding));
    expect(debyeFunction(low)).toBeLessThanOrEqual(Math.min(1, Math.PI ** 2 / 6 / low) * (1 + rounding));
  });
});

describe("the limits of a Coulomb potential", () => {
  const { coulombContinuumLimit, coulombKineticLimit } = formulas;
  law("agree where there is none", [magnitude(1e-12, 1e-6)], (phi) => {
    expectClose(coulombContinuumLimit(phi), coulombKineticLimit(phi / 2), 1e-12);
    expectClose(coulombContinuumLimit(-phi), coulombKineticLimit(-phi / 2), 1e-12);
  });
  law("have it stronger in the kinetic regime", [magnitude(1e-3, 600)], (phi) => {
    expect(coulombKineticLimit(phi)).toBeGreaterThan(coulombContinuumLimit(phi));
    expect(coulombKineticLimit(-phi)).toBeLessThan(coulombContinuumLimit(-phi));
    expect(coulombKineticLimit(-phi)).toBe(Math.exp(-phi));
  });
  law("differ by the potential between attraction and repulsion", [magnitude(1e-3, 1e3)], (phi) => {
    expectClose(coulombContinuumLimit(phi) - coulombContinuumLimit(-phi), phi, 1e-12);
  });
});

describe("dimensionless coagulation coefficients", () => {
  const continuum = (k: number) => 4 * Math.PI * k * k;
  const kinetic = (k: number) => Math.sqrt(8 * Math.PI) * k;
  const { hardSphereDimensionless, dyachkov2007Dimensionless, gatti2008Dimensionless } = formulas;
  law("have the continuum limit", [magnitude(0.1, 10)], (phi) => {
    expectClose(hardSphereDimensionless(1e-9), continuum(1e-9), 1e-7);
    expectClose(dyachkov2007Dimensionless(1e-9, phi), continuum(1e-9), 1e-7);
    expectClose(gatti2008Dimensionless(1e-9, phi), continuum(1e-9), 1e-7);
  });
  law("have the kinetic limit", [magnitude(0.1, 10)], (phi) => {
    expectClose(hardSphereDimensionless(1e9), kinetic(1e9), 1e-7);
    expectClose(dyachkov2007Dimensionless(1e9, phi), kinetic(1e9), 1e-6);
    expectClose(gatti2008Dimensionless(1e9, phi), kinetic(1e9), 1e-6);
  });
  law("go over to that of no potential", [magnitude(1e-4, 1e4)], (k) => {
    expectClose(dyachkov2007Dimensionless(k, 1e-15), dyachkov2007Dimensionless(k, 0));
    expectClose(gatti2008Dimensionless(k, 1e-20), kinetic(k));
  });
});

describe("the settling velocity with drag", () => {
  const velocity = (radius: number) => formulas.dragSettlingVelocity(radius, 1000, 1.2, 1.8e-5, 1, 9.8, 0);
  law(
    "makes a Reynolds number that never falls with the radius, no faster than Stokes's",
    [ascending(1e-6, 5e-3)],
    ([low, high]) => {
      // Where the drag jumps the Reynolds number stays, and the velocity falls.
      expect(high * velocity(high)).toBeGreaterThanOrEqual(low * velocity(low) * (1 - rounding));
      const stokes = formulas.stokesSettlingVelocity(low, 1000, 1, 1.8e-5, 9.8, 1.2);
      expect(velocity(low)).toBeLessThanOrEqual(stokes * (1 + rounding));
    },
  );
  law("balances the weight between the jumps", [magnitude(4.5e-5, 1e-3)], (radius) => {
    const reynolds = (v: number) => formulas.particleReynoldsNumber(radius, v, 1.8e-5 / 1.2);
    const re = reynolds(velocity(radius));
    const stokes = formulas.stokesSettlingVelocity(radius, 1000, 1, 1.8e-5, 9.8, 1.2);
    expectClose(re * (1 + 0.15 * re ** 0.687), reynolds(stokes));
  });
});

describe("Φ of two particles in turbulence", () => {
  const time = magnitude(1e-4, 1);
  const length = magnitude(1e-3, 1);
  const speed = magnitude(1e-3, 1);
  const { ayala2008Phi } = formulas;
  law("does not know which is first", [time, length, time, time, speed, speed], (a, l, t1, t2, v1, v2) => {
    expectClose(ayala2008Phi(a, l, t1, t2, v1, v2), ayala2008Phi(a, l, t2, t1, v2, v1));
    expectClose(ayala2008Phi(a, l, t1, t2, v1, v1), ayala2008Phi(a, l, t2, t1, v1, v1));
  });
  law("is a time squared", [time, length, time, time, speed], (a, l, t1, t2, v) => {
    expectClose(ayala2008Phi(3 * a, 3 * l, 3 * t1, 3 * t2, v, 2 * v), 9 * ayala2008Phi(a, l, t1, t2, v, 2 * v));
  });
  law("is the integral without decay over a long length", [time, time, time, speed, speed], (a, t1, t2, v1, v2) => {
    const [p, q] = [1 / t1, 1 / t2];
    expectClose(ayala2008Phi(a, 1e20, t1, t2, v1, v2), (1 / (p + 1 / a) + 1 / (q + 1 / a)) / (p + q));
  });
});

describe("the radial relative velocity", () => {
  const time = magnitude(1e-5, 0.05);
  law(
    "is that of turbulence or of gravity at least, of both at most",
    [magnitude(1e-4, 1), time, time],
    (s, t1, t2) => {
      const turbulence = Math.sqrt(2 / Math.PI) * s;
      const gravity = (9.80665 * Math.abs(t1 - t2)) / 2;
      for (const velocity of [formulas.dodin2002RadialRelativeVelocity, formulas.ayala2008RadialRelativeVelocity]) {
        expect(velocity(s, t1, t2)).toBeGreaterThanOrEqual(Math.max(turbulence, gravity) * (1 - rounding));
        expect(velocity(s, t1, t2)).toBeLessThanOrEqual((turbulence + gravity) * (1 + rounding));
      }
    },
  );
});

describe("wall losses", () => {
  const eddies = magnitude(1e-4, 1);
  const diffusion = magnitude(1e-13, 1e-6);
  law("are those of diffusion without settling, at least those of settling", [eddies, diffusion], (k, d) => {
    const q = Math.sqrt(k * d);
    expectClose(formulas.sphereWallLoss(k, d, 0, 0.5), (6 * q) / (Math.PI * 0.5));
    expectClose(formulas.boxWallLoss(k, d, 0, 1, 2, 4), (4 / Math.PI) * q * 1.75);
    expect(formulas.sphereWallLoss(k, d, 1e-3, 0.5)).toBeGreaterThan((0.75 * 1e-3) / 0.5);
    expect(formulas.boxWallLoss(k, d, 1e-3, 1, 2, 4)).toBeGreaterThan(1e-3 / 4);
  });
});

describe("formulas that undo each other", () => {
  law("κ and the volume of water", [magnitude(1e-24, 1e-15), magnitude(1e-3, 1), share], (solute, kappa, activity) => {
    const a = 0.99 * activity;
    const water = formulas.waterVolumeFromKappa(solute, kappa, a);
    expectClose(formulas.kappaFromVolumes(solute, water, a), kappa);
  });
  law("concentration and partial pressure", [magnitude(1e-9, 1e5), magnitude(0.01, 0.5)], (pressure, molarMass) => {
    const concentration = formulas.concentrationFromPressure(pressure, molarMass, 298);
    expectClose(formulas.partialPressure(concentration, molarMass, 298), pressure);
  });
});

describe("steps of first-order losses", () => {
  law("are exact: two halves are one", [magnitude(1e-7, 1), magnitude(1e-3, 1e2)], (coefficient, time) => {
    for (const step of [formulas.dilutionStep, formulas.wallLossStep])
      expectClose(step(coefficient, time / 2, step(coefficient, time / 2, 1e9)), step(coefficient, time, 1e9), 1e-13);
  });
});

test("without latent heat, growth is isothermal", () => {
  const rate = formulas.massTransferRateLatentHeat(60, 1.5e-11, 2e-5, 0, 3168, 0.025, 298, 0.018);
  expectClose(rate, formulas.massTransferRate(60, 1.5e-11, 298, 0.018));
});

describe("Kolmogorov's scales", () => {
  law("have a Reynolds number of 1", [magnitude(5e-6, 1e-4), magnitude(1e-5, 10)], (viscosity, dissipation) => {
    const length = formulas.kolmogorovLength(viscosity, dissipation);
    const velocity = formulas.kolmogorovVelocity(viscosity, dissipation);
    expectClose((length * velocity) / viscosity, 1);
    expectClose(length / velocity, formulas.kolmogorovTime(viscosity, dissipation));
  });
});
