import { lognormalDensity } from "@aitken/typescript/formulas";
import { arrayOf, type Evaluate, spread } from "../sample.ts";
import { Sums } from "../sums.ts";

const total = (length: number, valueAt: (index: number) => number): number => {
  const sums = new Sums(1);
  for (let index = 0; index < length; index++) sums.add(0, valueAt(index));
  return sums.get(0);
};

/** The distance to the next size; after the last, what the two before it make of it. */
const widthsOf = (size: Float64Array): Float64Array => {
  const n = size.length;
  const widths = size.map((one, i) => size[i + 1]! - one);
  if (n > 0) widths[n - 1] = widths[n - 2]! * (widths[n - 2]! / widths[n - 3]!);
  return widths;
};

export const lognormalDistribution: Evaluate = (values, { particle: n = 0 }) => {
  const size = arrayOf(values, "size");
  const numbers = arrayOf(values, "numberConcentration");
  const modes = Array.from(numbers, (number, k) => {
    const [median, deviation] = [arrayOf(values, "median")[k]!, arrayOf(values, "geometricStandardDeviation")[k]!];
    const shape = size.map((one) => lognormalDensity(one, median, deviation));
    const area = total(n - 1, (i) => ((size[i + 1]! - size[i]!) * (shape[i]! + shape[i + 1]!)) / 2);
    return {
      analytic: shape.map((one) => number * one),
      normalised: shape.map((one) => area && (number * one) / area),
    };
  });
  const sumAt = (i: number, of: "analytic" | "normalised") => modes.reduce((sum, mode) => sum + mode[of][i]!, 0);
  const widths = widthsOf(size);
  const binned = widths.map((width, i) => width * sumAt(i, "normalised"));
  const unscaled = total(n, (i) => binned[i]!);
  const share = unscaled && total(numbers.length, (k) => numbers[k]!) / unscaled;
  const indices = spread(n);
  return [
    { field: "analyticDensity", indices, expected: indices.map((i) => sumAt(i, "analytic")) },
    { field: "density", indices, expected: indices.map((i) => sumAt(i, "normalised")) },
    { field: "number", indices, expected: indices.map((i) => binned[i]! * share) },
  ];
};
