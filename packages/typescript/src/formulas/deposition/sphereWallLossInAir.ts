import { diffusionCoefficient } from "../particle/diffusionCoefficient.ts";
import { mobilityInAir } from "../particle/mobilityInAir.ts";
import { settlingVelocity } from "../particle/settlingVelocity.ts";
import { sphereMass } from "../particle/sphereMass.ts";
import { sphereWallLoss } from "./sphereWallLoss.ts";

/**
 * Loss of particles in air to the wall of a spherical chamber [1/s] from their radius [m] > 0 and density [kg/m³] > 0, the air's
 * temperature [K] > 0 and pressure [Pa] > 0, the wall's eddy diffusivity [1/s] > 0 and the chamber's radius [m] > 0.
 * Crump & Seinfeld (1981), J. Aerosol Sci. 12, 405; McMurry & Rader (1985).
 */
export const sphereWallLossInAir = (
  radius: number,
  density: number,
  temperature: number,
  pressure: number,
  wallEddyDiffusivity: number,
  chamberRadius: number,
): number => {
  const mobility = mobilityInAir(radius, temperature, pressure);
  return sphereWallLoss(
    wallEddyDiffusivity,
    diffusionCoefficient(temperature, mobility),
    settlingVelocity(sphereMass(radius, density), mobility),
    chamberRadius,
  );
};
