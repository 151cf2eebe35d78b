import { chargedWallLoss } from "./chargedWallLoss.ts";
import { sphereWallLossInAir } from "./sphereWallLossInAir.ts";

/**
 * Loss of charged particles in air to the wall of a spherical chamber [1/s] from their radius [m] > 0, density [kg/m³] > 0 and charge
 * [1] in elementary charges, the air's temperature [K] > 0 and pressure [Pa] > 0, and the wall's eddy diffusivity [1/s] > 0, radius
 * [m] > 0, potential [V] and electric field [V/m] ≥ 0. Crump & Seinfeld (1981), J. Aerosol Sci. 12, 405; McMurry & Rader (1985);
 * particula's heuristic for the charge.
 */
export const chargedSphereWallLoss = (
  radius: number,
  density: number,
  charge: number,
  temperature: number,
  pressure: number,
  wallEddyDiffusivity: number,
  chamberRadius: number,
  wallPotential: number,
  wallElectricField: number,
): number =>
  chargedWallLoss(
    sphereWallLossInAir(radius, density, temperature, pressure, wallEddyDiffusivity, chamberRadius),
    radius,
    charge,
    temperature,
    chamberRadius,
    wallPotential,
    wallElectricField,
  );
