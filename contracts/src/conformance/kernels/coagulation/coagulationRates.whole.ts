/** Whole numbers that the inputs of the oracle's sizes are made of. */
export const concentration = (k: number): number => 1 + ((5 * k) % 7);
export const coefficient = (i: number, j: number): number => 1 + ((7 * (i + j) + 3 * i * j) % 11);
const volume = (k: number): number => (k + 1) ** 3;

/** Up to here all sums of whole numbers are exact. */
export const mostExact = 300;

/** Rates of every bin, each with no more than the roundings of two quotients and their sum. */
interface Rates {
  readonly gain: readonly number[];
  readonly loss: readonly number[];
}

/**
 * The rates of n bins with those inputs: sums of whole numbers, divided once, so that sizes which the oracle has no file for
 * can be judged as closely as those it has.
 */
export const ratesOf = (n: number, overflow: "drop" | "conserveVolume"): Rates => {
  // Twice what goes to the lower and to the upper pivot of each interval, times its width.
  const lower = new Float64Array(n);
  const upper = new Float64Array(n);
  const loss = new Float64Array(n);
  let beyond = 0;
  for (let i = 0; i < n; i++) {
    let q = 0;
    for (let j = 0; j < n; j++) {
      const rate = coefficient(i, j) * concentration(i) * concentration(j);
      loss[i]! += rate;
      // Each pair once; of particles alike there are half as many pairs.
      const twice = j > i ? 2 * rate : j === i ? rate : 0;
      const v = volume(i) + volume(j);
      while (q + 1 < n && volume(q + 1) <= v) q++;
      // No sum of two cubes is a cube: what is not below the last pivot is beyond it.
      if (q + 1 === n) beyond += overflow === "drop" ? 0 : twice * v;
      else {
        lower[q]! += twice * (volume(q + 1) - v);
        upper[q]! += twice * (v - volume(q));
      }
    }
  }
  const width = (q: number) => 2 * (volume(q + 1) - volume(q));
  const gain = Array.from({ length: n }, (_, k) => {
    const own = k + 1 < n ? lower[k]! / width(k) : beyond / (2 * volume(k));
    return own + (k > 0 ? upper[k - 1]! / width(k - 1) : 0);
  });
  return { gain, loss: [...loss] };
};
