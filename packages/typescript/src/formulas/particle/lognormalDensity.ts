import { productError } from "../../math/productError.ts";

const root = Math.sqrt(2 * Math.PI);

/**
 * Density [1/m] at a size [m] ≥ 0 of a lognormal distribution with this median [m] > 0 and geometric standard deviation [1] > 1;
 * 0 at the size 0. Aitchison & Brown (1957).
 */
export const lognormalDensity = (size: number, median: number, geometricStandardDeviation: number): number => {
  // Squares of what is smaller vanish.
  if (size < 1e-150) return 0;
  const width = Math.log(geometricStandardDeviation);
  const logarithm = Math.log(size / median);
  const distance = logarithm / width;
  const square = distance * distance;
  // In the tails e^ multiplies what quotient and square lost by up to 745.
  const product = distance * width;
  const rest = (logarithm - product - productError(distance, width, product)) / width;
  const lost = 0.5 * productError(distance, distance, square) + distance * rest;
  return (Math.exp(-0.5 * square) * (1 - lost)) / (size * width * root);
};
