import { debyeFunction } from "../particle/debyeFunction";

/**
 * Loss of particles to the wall of a spherical chamber [1/s] from the wall's eddy diffusivity k [1/s] > 0, the particle's diffusion
 * coefficient D [m²/s] > 0 and settling velocity v [m/s] ≥ 0, and the chamber's radius R [m] > 0:
 * 6q/(πR) D₁(πv/(2q)) + 3v/(4R) with q = √(kD). Crump & Seinfeld (1981), J. Aerosol Sci. 12, 405; McMurry & Rader (1985).
 */
// @ts-ignore: decorator
@inline
export function sphereWallLoss(
  wallEddyDiffusivity: v128,
  diffusionCoefficient: v128,
  settlingVelocity: v128,
  chamberRadius: v128,
): v128 {
  const q = f64x2.sqrt(f64x2.mul(wallEddyDiffusivity, diffusionCoefficient));
  const diffusing = f64x2.mul(
    f64x2.mul(f64x2.splat(6 / Math.PI), q),
    debyeFunction(f64x2.div(f64x2.mul(f64x2.splat(0.5 * Math.PI), settlingVelocity), q)),
  );
  return f64x2.mul(
    f64x2.add(diffusing, f64x2.mul(f64x2.splat(0.75), settlingVelocity)),
    f64x2.div(f64x2.splat(1), chamberRadius),
  );
}
