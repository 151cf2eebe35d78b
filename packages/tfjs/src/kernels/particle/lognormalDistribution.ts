import { lognormalDistribution as kernel } from "@aitken/contracts/kernels";
import { lognormalDensity } from "../../formulas/particle/lognormalDensity.ts";
import type { Operations } from "../../operations.ts";
import { lazy, type Program } from "../../program.ts";
import { scaleOf } from "../../units.ts";

/** Densities over sizes in µm are so many times as large over sizes in m. */
const perMetre = scaleOf("m");

export const lognormalDistribution: Program<typeof kernel> = {
  kernel,
  origins: { geometricStandardDeviation: { value: 1, unit: "1" } },
  // From the tails to the peak, numbers and densities are in the middle of float32 as they are.
  scales: { numberConcentration: 1, analyticDensity: 1, density: 1, number: 1 },
  run(o, { size, median, geometricStandardDeviation, numberConcentration }, { sizes: { particle: n } }) {
    const modes = lazy(() => lognormalDensity(o, size, median, geometricStandardDeviation, numberConcentration));
    const normalised = lazy(() => {
      const areas = area(o, size, modes(), n);
      // A mode that the sizes miss has no share.
      const shares = o.select(areas, o.divide(numberConcentration, areas), 0);
      return o.sum(o.multiply(shares, modes()), 1);
    });
    return {
      analyticDensity: () => o.multiply(perMetre, o.sum(modes(), 1)),
      density: () => o.multiply(perMetre, normalised()),
      number: () => {
        const numbers = o.multiply(normalised(), widths(o, size, n));
        const sum = o.sum(numbers, 0);
        const share = o.divide(o.sum(numberConcentration, 1), sum);
        return o.select(sum, o.multiply(numbers, share), 0);
      },
    };
  },
};

const steps = <V>(o: Operations<V>, size: V, n: number): V =>
  o.subtract(o.slice(size, 0, 1, n - 1), o.slice(size, 0, 0, n - 1));

/** Trapezoidal integrals over the sizes; none over one of them. */
const area = <V>(o: Operations<V>, size: V, density: V, n: number): V | number => {
  if (n < 2) return 0;
  const sums = o.add(o.slice(density, 0, 1, n - 1), o.slice(density, 0, 0, n - 1));
  return o.sum(o.multiply(0.5, steps(o, size, n), sums), 0);
};

/** Distances to the next size; the last in proportion to the one before, for which there must be three. */
const widths = <V>(o: Operations<V>, size: V, n: number): V | number => {
  if (n < 3) return Number.NaN;
  const inner = steps(o, size, n);
  const [before, last] = [o.slice(inner, 0, n - 3, 1), o.slice(inner, 0, n - 2, 1)];
  return o.concatenate([inner, o.multiply(o.divide(last, before), last)], 0);
};
