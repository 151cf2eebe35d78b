import { arrayOf, type Evaluate, spread, type Values } from "../sample.ts";
import { Sums } from "../sums.ts";

/** The last pivot that is not above a volume. */
const pivotBelow = (volumes: Float64Array, volume: number): number => {
  let low = 0;
  let high = volumes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (volumes[middle]! <= volume) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The smaller the steps of a grid, the more a rounded volume changes the shares of the pivots beside it. */
const fineness = (volumes: Float64Array): number =>
  volumes.reduce((most, volume, q) => (q === 0 ? most : Math.max(most, volume / (volume - volumes[q - 1]!))), 0);

/** The coefficients of a box that the values have. */
export const coefficientsOf = (values: Values, n: number, box: number) => {
  const coefficient = arrayOf(values, "coefficient").subarray(box * n * n, (box + 1) * n * n);
  return (i: number, j: number): number => coefficient[i * n + j]!;
};

/** Gain and loss of bins, pair by pair as the fixed pivot is written down: no table, no order of any kernel. */
export const ratesOf = (values: Values, n: number, box: number, coefficient: (i: number, j: number) => number) => {
  const volumes = arrayOf(values, "radius").map((r) => r * r * r);
  const concentration = arrayOf(values, "concentration").subarray(box * n, (box + 1) * n);
  const last = n - 1;
  const gain = new Sums(n);
  for (let i = 0; i < n; i++)
    for (let j = i; j < n; j++) {
      const rate = (i === j ? 0.5 : 1) * coefficient(i, j) * concentration[i]! * concentration[j]!;
      const volume = volumes[i]! + volumes[j]!;
      if (j === last || volume >= volumes[last]!) {
        if (values.overflow === "conserveVolume") gain.add(last, (rate * volume) / volumes[last]!);
        continue;
      }
      const q = pivotBelow(volumes, volume);
      const width = volumes[q + 1]! - volumes[q]!;
      gain.add(q, (rate * (volumes[q + 1]! - volume)) / width);
      gain.add(q + 1, (rate * (volume - volumes[q]!)) / width);
    }
  return {
    gain: (i: number): number => gain.get(i),
    loss: (i: number): number => {
      const lost = new Sums(1);
      for (let j = 0; j < n; j++) lost.add(0, coefficient(i, j) * concentration[j]!);
      return concentration[i]! * lost.get(0);
    },
    // Of a volume r³ a rounding of r makes three.
    conditioningOfGain: 3 * fineness(volumes),
  };
};

export const coagulationRates: Evaluate = (values, { particle: n = 0 }, box) => {
  const { gain, loss, conditioningOfGain } = ratesOf(values, n, box, coefficientsOf(values, n, box));
  const bins = spread(n);
  const indices = bins.map((i) => box * n + i);
  return [
    { field: "gain", indices, expected: bins.map(gain), conditioning: conditioningOfGain },
    { field: "loss", indices, expected: bins.map(loss) },
  ];
};
