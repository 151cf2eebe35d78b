/**
 * Fuchs's mean distance g [m] from the surface of a particle of radius [m] > 0, diffusion coefficient [m²/s] and mean
 * thermal speed [m/s]. With l = 8D/(π c̄), x = l/(2r), s = √(1 + x²): l [1 − (1/(s + x) + 1/(s + 1))/3], which is the
 * textbook's difference of cubes without its cancellation; no √2 in front.
 * Fuchs (1964); Jacobson (2005), eq. 15.34.
 */
export const fuchsCollectionLength = (
  radius: number,
  diffusionCoefficient: number,
  meanThermalSpeed: number,
): number => {
  const l = (8 * diffusionCoefficient) / (Math.PI * meanThermalSpeed);
  const x = l / (2 * radius);
  const s = Math.sqrt(1 + x * x);
  return l * (1 - (1 / (s + x) + 1 / (s + 1)) / 3);
};
