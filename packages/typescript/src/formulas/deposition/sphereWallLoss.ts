import { debyeFunction } from "../particle/debyeFunction.ts";

/**
 * Loss of particles to the wall of a spherical chamber [1/s] from the wall's eddy diffusivity [1/s] > 0, the particles' diffusion
 * coefficient [m²/s] > 0 and settling velocity [m/s] ≥ 0 and the chamber's radius [m] > 0. With q = √(k D):
 * (6q/π D₁(πv/(2q)) + 3v/4)/R. Crump & Seinfeld (1981), J. Aerosol Sci. 12, 405; McMurry & Rader (1985).
 */
export const sphereWallLoss = (
  wallEddyDiffusivity: number,
  diffusionCoefficient: number,
  settlingVelocity: number,
  chamberRadius: number,
): number => {
  const q = Math.sqrt(wallEddyDiffusivity * diffusionCoefficient);
  const diffusion = (6 / Math.PI) * q * debyeFunction(((Math.PI / 2) * settlingVelocity) / q);
  return (diffusion + 0.75 * settlingVelocity) / chamberRadius;
};
