import { boxWallLossInAir } from "./boxWallLossInAir.ts";
import { chargedWallLoss } from "./chargedWallLoss.ts";

/**
 * Loss of charged particles in air to the walls of a rectangular chamber [1/s] from their radius [m] > 0, density [kg/m³] > 0 and
 * charge [1] in elementary charges, the air's temperature [K] > 0 and pressure [Pa] > 0, the walls' eddy diffusivity [1/s] > 0, the
 * chamber's length, width and height [m] > 0, and the walls' potential [V] and electric field [V/m] ≥ 0.
 * Crump, Flagan & Seinfeld (1982); McMurry & Rader (1985); particula's heuristic for the charge.
 */
export const chargedBoxWallLoss = (
  radius: number,
  density: number,
  charge: number,
  temperature: number,
  pressure: number,
  wallEddyDiffusivity: number,
  length: number,
  width: number,
  height: number,
  wallPotential: number,
  wallElectricField: number,
): number =>
  chargedWallLoss(
    boxWallLossInAir(radius, density, temperature, pressure, wallEddyDiffusivity, length, width, height),
    radius,
    charge,
    temperature,
    Math.min(length, width, height),
    wallPotential,
    wallElectricField,
  );
