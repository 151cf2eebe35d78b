import { diffusionCoefficient } from "../particle/diffusionCoefficient";
import { airMobility, settlingVelocity } from "../particle/airMobility";
import { sphereWallLoss } from "./sphereWallLoss";

/**
 * Loss of particles in air to the wall of a spherical chamber [1/s], from a particle's radius [m] and density [kg/m³], temperature [K], pressure [Pa], the wall's eddy diffusivity
 * [1/s], and the chamber's radius [m], all > 0.
 * Crump & Seinfeld (1981), J. Aerosol Sci. 12, 405; McMurry & Rader (1985).
 */
// @ts-ignore: decorator
@inline
export function sphereWallLossInAir(
  radius: v128,
  density: v128,
  temperature: v128,
  pressure: v128,
  wallEddyDiffusivity: v128,
  chamberRadius: v128,
): v128 {
  const mobility = airMobility(radius, temperature, pressure);
  const diffusion = diffusionCoefficient(temperature, mobility);
  const settling = settlingVelocity(radius, density, mobility);
  return sphereWallLoss(wallEddyDiffusivity, diffusion, settling, chamberRadius);
}
