import { arrayOf, type Evaluate, spread } from "../sample.ts";

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

/** Sums with what rounding takes from them kept aside (Neumaier). */
class Sums {
  readonly #sums: Float64Array;
  readonly #lost: Float64Array;

  constructor(length: number) {
    this.#sums = new Float64Array(length);
    this.#lost = new Float64Array(length);
  }

  add(index: number, value: number): void {
    const sum = this.#sums[index]!;
    const next = sum + value;
    this.#lost[index]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    this.#sums[index] = next;
  }

  get(index: number): number {
    return this.#sums[index]! + this.#lost[index]!;
  }
}

/** The smaller the steps of a grid, the more a rounded volume changes the shares of the pivots beside it. */
const fineness = (volumes: Float64Array): number =>
  volumes.reduce((most, volume, q) => (q === 0 ? most : Math.max(most, volume / (volume - volumes[q - 1]!))), 0);

/** Pair by pair, as the fixed pivot is written down: no table, no order of any kernel. */
export const coagulationRates: Evaluate = (values, { particle: n = 0 }, box) => {
  const volumes = arrayOf(values, "radius").map((r) => r * r * r);
  const concentration = arrayOf(values, "concentration").subarray(box * n, (box + 1) * n);
  const coefficient = arrayOf(values, "coefficient").subarray(box * n * n, (box + 1) * n * n);
  const last = n - 1;
  const gain = new Sums(n);
  for (let i = 0; i < n; i++)
    for (let j = i; j < n; j++) {
      const rate = (i === j ? 0.5 : 1) * coefficient[i * n + j]! * concentration[i]! * concentration[j]!;
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
  const bins = spread(n);
  const lost = new Sums(n);
  for (const i of bins) for (let j = 0; j < n; j++) lost.add(i, coefficient[i * n + j]! * concentration[j]!);
  const indices = bins.map((i) => box * n + i);
  return [
    // Of a volume r³ a rounding of r makes three.
    { field: "gain", indices, expected: bins.map((i) => gain.get(i)), conditioning: 3 * fineness(volumes) },
    { field: "loss", indices, expected: bins.map((i) => concentration[i]! * lost.get(i)) },
  ];
};
