/**
 * Brownian coagulation coefficient [m³/s] of two particles, from sums over both: of radii [m], of diffusion coefficients
 * [m²/s], of squared Fuchs lengths [m²], of squared mean thermal speeds [m²/s²]; and accommodation [1] in (0, 1].
 * The two divisions of Fuchs's interpolation are brought under one.
 * Fuchs (1964); Seinfeld & Pandis (2016), eq. 13.56.
 */
export const brownianCoefficient = (
  radius: number,
  diffusionCoefficient: number,
  fuchsCollectionLengthSquared: number,
  thermalSpeedSquared: number,
  accommodation: number,
): number => {
  const reach = diffusionCoefficient * (radius + Math.sqrt(fuchsCollectionLengthSquared));
  const kinetic = radius * radius * (accommodation * Math.sqrt(thermalSpeedSquared));
  return (4 * Math.PI * reach * kinetic) / (kinetic + 4 * reach);
};
