import { diffusionCoefficient } from "../particle/diffusionCoefficient.ts";
import { mobilityInAir } from "../particle/mobilityInAir.ts";
import { settlingVelocity } from "../particle/settlingVelocity.ts";
import { sphereMass } from "../particle/sphereMass.ts";
import { boxWallLoss } from "./boxWallLoss.ts";

/**
 * Loss of particles in air to the walls of a rectangular chamber [1/s] from their radius [m] > 0 and density [kg/m³] > 0, the air's
 * temperature [K] > 0 and pressure [Pa] > 0, the walls' eddy diffusivity [1/s] > 0 and the chamber's length, width and height [m] > 0.
 * Crump, Flagan & Seinfeld (1982); McMurry & Rader (1985).
 */
export const boxWallLossInAir = (
  radius: number,
  density: number,
  temperature: number,
  pressure: number,
  wallEddyDiffusivity: number,
  length: number,
  width: number,
  height: number,
): number => {
  const mobility = mobilityInAir(radius, temperature, pressure);
  return boxWallLoss(
    wallEddyDiffusivity,
    diffusionCoefficient(temperature, mobility),
    settlingVelocity(sphereMass(radius, density), mobility),
    length,
    width,
    height,
  );
};
