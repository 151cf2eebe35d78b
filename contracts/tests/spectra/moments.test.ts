import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binCentres,
  type Distribution,
  geometricMean,
  geometricStandardDeviation,
  logarithmicGrid,
  lognormalMoment,
  lognormalNumber,
  massConcentration,
  moment,
  surfaceConcentration,
  total,
  volumeConcentration,
} from "../../src/spectra/index.ts";
import { relativeError, spectrum } from "./numbers.ts";

const mode = fc.record({
  number: fc.double({ min: 1e6, max: 1e12, noNaN: true }),
  medianRadius: fc.double({ min: 2e-9, max: 2e-7, noNaN: true }),
  log10GeometricStandardDeviation: fc.double({ min: 0.1, max: 0.3, noNaN: true }),
});

/** In bins so fine and far that nothing is missed. */
const finely = (distribution: Distribution) => {
  const edges = logarithmicGrid(1e-13, 1e-2, 2201);
  return { number: lognormalNumber(distribution, edges), radius: binCentres(edges) };
};

describe("moments of spheres in bins", () => {
  test("are number, surface, volume and mass", () => {
    const number = [2, 3];
    const radius = [1, 10];
    expect(total(number)).toBe(5);
    expect(total(surfaceConcentration(number, radius))).toBe(4 * Math.PI * 302);
    expect(relativeError(total(volumeConcentration(number, radius)), (4 / 3) * Math.PI * 3002)).toBeLessThan(3e-16);
    expect(relativeError(total(massConcentration(number, radius, 1500)), 2000 * Math.PI * 3002)).toBeLessThan(5e-16);
    expect(moment(number, radius, 1)).toBe(32);
  });

  test("add up, however the bins are divided into two", () => {
    fc.assert(
      fc.property(spectrum, fc.nat(), ({ edges, amount }, where) => {
        const radius = edges.subarray(1);
        const cut = where % (amount.length + 1);
        const of = (from: number, to: number) => moment(amount.slice(from, to), radius.subarray(from, to), 2);
        const whole = of(0, amount.length);
        expect(relativeError(of(0, cut) + of(cut, amount.length), whole)).toBeLessThan(1e-14);
      }),
    );
  });
});

describe("a lognormal distribution in bins", () => {
  test("loses no particle between edges from 0 to Infinity", () => {
    fc.assert(
      fc.property(fc.array(mode, { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 60 }), (modes, count) => {
        const edges = [0, ...logarithmicGrid(1e-9, 1e-5, count), Number.POSITIVE_INFINITY];
        const exact = modes.reduce((sum, { number }) => sum + number, 0);
        expect(relativeError(total(lognormalNumber(modes, edges)), exact)).toBeLessThan(1e-14);
      }),
    );
  });

  test("has half its number below the median", () => {
    const one = { number: 1e9, medianRadius: 5e-8, log10GeometricStandardDeviation: 0.25 };
    expect(lognormalNumber([one], [0, 5e-8, Number.POSITIVE_INFINITY])).toEqual(new Float64Array([5e8, 5e8]));
  });

  test("has the closed form's moments", () => {
    fc.assert(
      fc.property(fc.array(mode, { minLength: 1, maxLength: 3 }), (modes) => {
        const { number, radius } = finely(modes);
        // A bin of ln-width h has its k-th moment (1 + k² h²/24) times that of its centre, at this h up to 5e-5.
        const h = Math.log(radius[1]! / radius[0]!);
        for (const order of [0, 1, 2, 3])
          expect(
            relativeError(moment(number, radius, order) * (1 - (order * h) ** 2 / 24), lognormalMoment(modes, order)),
            `order ${order}`,
          ).toBeLessThan(order === 0 ? 1e-13 : 1e-8);
      }),
      { numRuns: 30 },
    );
  });

  test("has the median and the geometric standard deviation it was made from", () => {
    fc.assert(
      fc.property(mode, (one) => {
        const { number, radius } = finely([one]);
        expect(relativeError(geometricMean(number, radius), one.medianRadius)).toBeLessThan(1e-12);
        // Bins add the variance of their width, h²/12, to that of the logarithm.
        const h = Math.log(radius[1]! / radius[0]!);
        const width = Math.log(geometricStandardDeviation(number, radius));
        expect(
          relativeError(Math.sqrt(width ** 2 - h ** 2 / 12), one.log10GeometricStandardDeviation * Math.LN10),
        ).toBeLessThan(1e-9);
      }),
      { numRuns: 30 },
    );
  });
});

test("particles that are all alike have a geometric standard deviation of 1", () => {
  expect(geometricStandardDeviation([0, 4, 0], [1, 2, 3])).toBe(1);
  expect(geometricMean([0, 4, 0], [1, 2, 3])).toBe(2);
});
