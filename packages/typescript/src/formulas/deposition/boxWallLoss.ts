import { coulombContinuumLimit } from "../particle/coulombContinuumLimit.ts";

/**
 * Loss of particles to the walls of a rectangular chamber [1/s] from the walls' eddy diffusivity [1/s] > 0, the particles' diffusion
 * coefficient [m²/s] > 0 and settling velocity [m/s] ≥ 0 and the chamber's length, width and height [m] > 0. With q = 4/π √(k D):
 * q (1/L + 1/W) + v coth(v/q)/H, in which v coth(v/q) = v + q c(−2v/q) with c(φ) = φ/(1 − e^(−φ)).
 * Crump, Flagan & Seinfeld (1982); McMurry & Rader (1985).
 */
export const boxWallLoss = (
  wallEddyDiffusivity: number,
  diffusionCoefficient: number,
  settlingVelocity: number,
  length: number,
  width: number,
  height: number,
): number => {
  const q = (4 / Math.PI) * Math.sqrt(wallEddyDiffusivity * diffusionCoefficient);
  // Further out, only settling counts.
  const ratio = Math.min((2 * settlingVelocity) / q, 1e3);
  const floor = settlingVelocity + q * coulombContinuumLimit(-ratio);
  return (q * (length + width)) / (length * width) + floor / height;
};
