import { nonNegative, positive } from "../domain.ts";
import { checkEdges, checkNumber, checkNumbers, type Numbers } from "./checks.ts";
import { logRatio } from "./logarithm.ts";

/**
 * What is in particles below a size. A bin that the size cuts counts by the share of its width on the logarithmic scale
 * that lies below: its content is taken as evenly spread over log D.
 * @param amount of number, surface, volume or mass in each bin, ≥ 0, in any unit: the result has the same
 * @param edges of the bins, one more than bins, positive and increasing, in the unit of `size`
 * @param size the cut-off
 * @throws AitkenError `wrong-type`, `wrong-shape` or `out-of-domain`, with the first index at fault
 */
export const amountBelow = (amount: Numbers, edges: Numbers, size: number): number => {
  checkNumbers("amount", amount, nonNegative);
  checkEdges(edges, amount.length);
  checkNumber("size", size, positive);
  let sum = 0;
  for (let k = 0; k < amount.length && edges[k]! < size; k++) {
    const whole = edges[k + 1]! <= size;
    sum += whole ? amount[k]! : amount[k]! * (logRatio(edges[k]!, size) / logRatio(edges[k]!, edges[k + 1]!));
  }
  return sum;
};

/** Mass of particulate matter below 1, 2.5 and 10 µm. */
export interface ParticulateMatter {
  readonly pm1: number;
  readonly pm25: number;
  readonly pm10: number;
}

/**
 * PM1, PM2.5 and PM10 with sharp cut-offs; the bin that one cuts counts as in `amountBelow`.
 * @param mass concentration in each bin, ≥ 0, in any unit: the results have the same
 * @param edges of the bins as diameters [m], one more than bins, positive and increasing; regulations mean aerodynamic ones,
 * for spheres far larger than the mean free path √(density/1000 kg/m³) times the diameter
 * @throws AitkenError `wrong-type`, `wrong-shape` or `out-of-domain`, with the first index at fault
 */
export const particulateMatter = (mass: Numbers, edges: Numbers): ParticulateMatter => ({
  pm1: amountBelow(mass, edges, 1e-6),
  pm25: amountBelow(mass, edges, 2.5e-6),
  pm10: amountBelow(mass, edges, 1e-5),
});
