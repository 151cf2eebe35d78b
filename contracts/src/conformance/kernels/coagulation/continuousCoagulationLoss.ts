import { continuousCoagulationLoss as kernel } from "../../../kernels/coagulation/continuousCoagulationLoss.ts";
import type { Values } from "../../case.ts";
import { laneSizes, type Traits, type Trial } from "../../traits.ts";
import { table } from "../table.ts";

// Small integers times powers of two, as are all products and sums of them: whatever the order, nothing is rounded.
const radiusAt = (k: number): number => ((k + 1) * (k + 2)) / 2;
const concentrationAt = (k: number): number => 1 + ((5 * k) % 7);
const coefficientAt = (i: number, j: number): number => 1 + ((7 * (i + j) + 3 * i * j) % 11);

/** Each box has 4 times the particles of the one before and half its coefficient. */
const inputs = (n: number, boxes: number): Values => ({
  radius: table([n], (k) => radiusAt(k) * 2 ** -30),
  concentration: table([boxes, n], (b, k) => concentrationAt(k) * 2 ** 60 * 4 ** b),
  coefficient: table([boxes, n, n], (b, i, j) => coefficientAt(i, j) * 2 ** (-50 - b)),
});

/** The trapezoid rule as it is written down, interval by interval. */
const lossAt = (n: number, i: number): number => {
  const rate = (j: number) => coefficientAt(i, j) * concentrationAt(j);
  let integral = 0;
  for (let j = 0; j + 1 < n; j++) integral += ((radiusAt(j + 1) - radiusAt(j)) * (rate(j) + rate(j + 1))) / 2;
  return concentrationAt(i) * integral;
};

const trial = (n: number, boxes: number): Trial => ({
  values: inputs(n, boxes),
  expectation: { expected: { loss: table([boxes, n], (b, i) => lossAt(n, i) * 2 ** 40 * 8 ** b).data } },
});

export const continuousCoagulationLoss: Traits = {
  kernel,
  sizes: [...laneSizes, 1001],
  trials: (n, boxes) => [trial(n, boxes)],
  probe: {
    values: inputs(9, 2),
    reach: (field, from, _, to) => from[0] === to[0] && (field === "concentration" || from[1] === to[1]),
  },
  checks: [],
};
