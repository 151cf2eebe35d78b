import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  amountBelow,
  amountFromDensity,
  logarithmicDensity,
  logarithmicGrid,
  particulateMatter,
  total,
} from "../../src/spectra/index.ts";
import { relativeError, spectrum, worstError } from "./numbers.ts";

describe("dN/dlogD", () => {
  test("is the number over the bin's width in decades", () => {
    expect(worstError(logarithmicDensity([6, 5, 0], [10, 100, 100_000, 200_000]), [6, 5 / 3, 0])).toBeLessThan(3e-16);
  });

  test("of a narrow bin loses nothing to cancellation", () => {
    // 1/log₁₀(1 + 2⁻⁴⁰) in 50 digits.
    const density = logarithmicDensity([1], [1, 1 + 2 ** -40])[0]!;
    expect(relativeError(density, 2531719083691.7866)).toBeLessThan(4e-16);
  });

  test("and back is the number again, to rounding", () => {
    fc.assert(
      fc.property(spectrum, ({ edges, amount }) => {
        expect(worstError(amountFromDensity(logarithmicDensity(amount, edges), edges), amount)).toBeLessThan(3e-16);
        expect(worstError(logarithmicDensity(amountFromDensity(amount, edges), edges), amount)).toBeLessThan(3e-16);
      }),
    );
  });

  test("is the same for radii and diameters", () => {
    fc.assert(
      fc.property(spectrum, ({ edges, amount }) => {
        const diameters = edges.map((radius) => 2 * radius);
        expect(logarithmicDensity(amount, diameters)).toEqual(logarithmicDensity(amount, edges));
      }),
    );
  });
});

describe("what lies below a cut-off", () => {
  test("is whole bins, and of the one that it cuts the logarithmic share", () => {
    const amount = [3, 4, 5];
    const edges = [1, 10, 100, 1000];
    expect(amountBelow(amount, edges, 0.5)).toBe(0);
    expect(amountBelow(amount, edges, 10)).toBe(3);
    expect(relativeError(amountBelow(amount, edges, Math.sqrt(1000)), 5)).toBeLessThan(1e-15);
    expect(amountBelow(amount, edges, 1000)).toBe(12);
    expect(amountBelow(amount, edges, 5000)).toBe(12);
  });

  test("rises with the cut-off from nothing to the whole, and never past it", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(spectrum, share, share, ({ edges, amount }, a, b) => {
        const at = (part: number) => edges[0]! * (edges.at(-1)! / edges[0]!) ** part;
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((part) => amountBelow(amount, edges, at(part)));
        const whole = total(amount);
        expect(low!).toBeLessThanOrEqual(high! * (1 + 1e-14));
        expect(high!).toBeLessThanOrEqual(whole * (1 + 1e-14));
        expect(amountBelow(amount, edges, edges[0]!)).toBe(0);
        expect(amountBelow(amount, edges, edges.at(-1)!)).toBe(whole);
      }),
    );
  });

  test("a cut into finer bins of the same density changes nothing", () => {
    const coarse = logarithmicGrid(1e-8, 1e-4, 5);
    const fine = logarithmicGrid(1e-8, 1e-4, 401);
    const density = [2, 7, 1, 8];
    const split = amountFromDensity(
      Float64Array.from({ length: 400 }, (_, k) => density[Math.floor(k / 100)]!),
      fine,
    );
    const [pm, finer] = [particulateMatter(amountFromDensity(density, coarse), coarse), particulateMatter(split, fine)];
    for (const name of ["pm1", "pm25", "pm10"] as const)
      expect(relativeError(finer[name], pm[name])).toBeLessThan(1e-13);
  });

  test("PM1, PM2.5 and PM10 are such cut-offs", () => {
    // Density 1 per decade of diameter from 0.1 to 100 µm.
    const { pm1, pm25, pm10 } = particulateMatter([1, 1, 1], [1e-7, 1e-6, 1e-5, 1e-4]);
    expect(pm1).toBe(1);
    expect(relativeError(pm25, 1 + Math.log10(2.5))).toBeLessThan(1e-15);
    expect(pm10).toBe(2);
  });
});
