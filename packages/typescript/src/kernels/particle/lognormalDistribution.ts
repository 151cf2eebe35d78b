import type { Implementation } from "@aitken/contracts";
import { lognormalDistribution as kernel } from "@aitken/contracts/kernels";
import { lognormalDensity } from "../../formulas/particle/lognormalDensity.ts";

export const lognormalDistribution: Implementation<typeof kernel> = {
  kernel,
  /** The normalised density, and the density of one mode. */
  workspace: ({ particle }) => 2 * particle,
  run(values) {
    const { particle: n, mode, size, median, geometricStandardDeviation, numberConcentration } = values;
    const { analyticDensity, density, number, workspace } = values;
    const normalised = workspace.subarray(0, n);
    const ofMode = workspace.subarray(n);
    analyticDensity?.fill(0);
    normalised.fill(0);
    for (let k = 0; k < mode; k++) {
      for (let i = 0; i < n; i++) ofMode[i] = lognormalDensity(size[i]!, median[k]!, geometricStandardDeviation[k]!);
      if (analyticDensity)
        for (let i = 0; i < n; i++) analyticDensity[i] = analyticDensity[i]! + numberConcentration[k]! * ofMode[i]!;
      if (!density && !number) continue;
      let area = 0;
      for (let i = 1; i < n; i++) area += 0.5 * (size[i]! - size[i - 1]!) * (ofMode[i]! + ofMode[i - 1]!);
      // A mode that the sizes miss has no share; NaN has one.
      if (area === 0) continue;
      const factor = numberConcentration[k]! / area;
      for (let i = 0; i < n; i++) normalised[i] = normalised[i]! + factor * ofMode[i]!;
    }
    density?.set(normalised);
    if (number) numbers(n, size, numberConcentration, normalised, number);
  },
};

/** The number in bins as wide as the distance to the next size, the last in proportion to the one before. */
const numbers = (
  n: number,
  size: Float64Array,
  numberConcentration: Float64Array,
  density: Float64Array,
  number: Float64Array,
): void => {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    number[i] = density[i]! * widthOf(i, n, size);
    sum += number[i]!;
  }
  let total = 0;
  for (const one of numberConcentration) total += one;
  const share = sum === 0 ? 0 : total / sum;
  for (let i = 0; i < n; i++) number[i] = number[i]! * share;
};

const widthOf = (i: number, n: number, size: Float64Array): number => {
  if (i + 1 < n) return size[i + 1]! - size[i]!;
  const last = size[n - 1]! - size[n - 2]!;
  return (last / (size[n - 2]! - size[n - 3]!)) * last;
};
