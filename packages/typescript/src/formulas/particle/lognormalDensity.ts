const root = Math.sqrt(2 * Math.PI);

/**
 * Density [1/m] at a size [m] ≥ 0 of a lognormal distribution with this median [m] > 0 and geometric standard deviation [1] > 1;
 * 0 at the size 0. Aitchison & Brown (1957).
 */
export const lognormalDensity = (size: number, median: number, geometricStandardDeviation: number): number => {
  // Squares of what is smaller vanish.
  if (size < 1e-150) return 0;
  const width = Math.log(geometricStandardDeviation);
  const distance = Math.log(size / median) / width;
  return Math.exp(-0.5 * distance * distance) / (size * width * root);
};
