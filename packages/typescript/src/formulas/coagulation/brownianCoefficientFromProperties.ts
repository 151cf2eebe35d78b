import { brownianCoefficient } from "./brownianCoefficient.ts";

/**
 * Brownian coagulation coefficient [m³/s] of two particles from the radius [m] > 0, diffusion coefficient [m²/s] > 0, Fuchs's
 * length [m] ≥ 0 and mean thermal speed [m/s] > 0 of either, and the accommodation [1] in (0, 1].
 * Fuchs (1964); Seinfeld & Pandis (2016), eq. 13.56.
 */
export const brownianCoefficientFromProperties = (
  firstRadius: number,
  secondRadius: number,
  firstDiffusion: number,
  secondDiffusion: number,
  firstLength: number,
  secondLength: number,
  firstSpeed: number,
  secondSpeed: number,
  accommodation: number,
): number =>
  brownianCoefficient(
    firstRadius + secondRadius,
    firstDiffusion + secondDiffusion,
    firstLength * firstLength + secondLength * secondLength,
    firstSpeed * firstSpeed + secondSpeed * secondSpeed,
    accommodation,
  );
