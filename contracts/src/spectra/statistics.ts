import { increasing, shares } from "../domain.ts";
import { checkNumbers, type Numbers } from "./checks.ts";

/** Mean and standard deviation of ln(size), weighted. */
const ofLogarithms = (amount: Numbers, size: Numbers): { mean: number; deviation: number } => {
  checkNumbers("amount", amount, shares);
  checkNumbers("size", size, increasing, amount.length);
  const logarithms = Float64Array.from(size, Math.log);
  let whole = 0;
  let sum = 0;
  for (let k = 0; k < amount.length; k++) {
    whole += amount[k]!;
    sum += amount[k]! * logarithms[k]!;
  }
  const mean = sum / whole;
  const squares = logarithms.reduce((total, logarithm, k) => total + amount[k]! * (logarithm - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / whole) };
};

/**
 * The geometric mean of size, exp(Σ N ln D/Σ N), in the unit of size.
 * @param amount of number (surface, …) in each bin, ≥ 0, not all 0, in any unit
 * @param size of the particles of each bin, radius or diameter, positive and increasing
 * @throws AitkenError `wrong-type`, `wrong-shape` or `out-of-domain`, with the first index at fault
 */
export const geometricMean = (amount: Numbers, size: Numbers): number => Math.exp(ofLogarithms(amount, size).mean);

/**
 * The geometric standard deviation of size, exp √(Σ N (ln D − mean)²/Σ N); 1 where all are alike.
 * @param amount of number (surface, …) in each bin, ≥ 0, not all 0, in any unit
 * @param size of the particles of each bin, radius or diameter, positive and increasing
 * @throws AitkenError `wrong-type`, `wrong-shape` or `out-of-domain`, with the first index at fault
 */
export const geometricStandardDeviation = (amount: Numbers, size: Numbers): number =>
  Math.exp(ofLogarithms(amount, size).deviation);
