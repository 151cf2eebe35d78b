/**
 * Volume of vapor that a particle collects per time [m³/s] from its radius [m] ≥ 0, the transition correction [1] ≥ 0 and the vapor's
 * diffusion coefficient [m²/s] ≥ 0: 4π r D f. Seinfeld & Pandis (2016), ch. 12.
 */
export const firstOrderMassTransport = (
  radius: number,
  transitionCorrection: number,
  diffusionCoefficient: number,
): number => 4 * Math.PI * radius * diffusionCoefficient * transitionCorrection;
