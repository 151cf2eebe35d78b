import { arrayOf, type Evaluate, spread } from "../sample.ts";
import { mechanismsOf } from "./coagulationCoefficient.ts";
import { ratesOf } from "./coagulationRates.ts";

export const coagulationRatesInAir: Evaluate = (values, { particle: n = 0 }, box) => {
  const grid = arrayOf(values, "radius");
  // All boxes have the same grid.
  const radius = Float64Array.from({ length: (box + 1) * n }, (_, at) => grid[at % n]!);
  const mechanisms = mechanismsOf({ ...values, radius }, n, box);
  let conditioning = 0;
  const { gain, loss, conditioningOfGain } = ratesOf(values, n, box, (i, j) => {
    const pair = mechanisms(i, j);
    conditioning = Math.max(conditioning, pair.conditioning);
    return pair.coefficient;
  });
  const bins = spread(n);
  const indices = bins.map((i) => box * n + i);
  return [
    { field: "gain", indices, expected: bins.map(gain), conditioning: conditioning + conditioningOfGain },
    { field: "loss", indices, expected: bins.map(loss), conditioning },
  ];
};
