import { sphereWallLossInAir } from "./sphereWallLossInAir";
import { chargedWallLoss } from "./charged";

/**
 * Loss of charged particles in air to the wall of a spherical chamber [1/s], from a particle's radius [m] > 0, density [kg/m³] > 0 and charge [e], temperature [K] > 0,
 * pressure [Pa] > 0, the wall's eddy diffusivity [1/s] > 0, the chamber's radius [m] > 0, the wall's potential [V] and electric field [V/m] ≥ 0.
 * particula's heuristic for charge; Crump & Seinfeld (1981), J. Aerosol Sci. 12, 405; McMurry & Rader (1985).
 */
// @ts-ignore: decorator
@inline
export function chargedSphereWallLoss(
  radius: v128,
  density: v128,
  charge: v128,
  temperature: v128,
  pressure: v128,
  wallEddyDiffusivity: v128,
  chamberRadius: v128,
  wallPotential: v128,
  wallElectricField: v128,
): v128 {
  const neutral = sphereWallLossInAir(radius, density, temperature, pressure, wallEddyDiffusivity, chamberRadius);
  return chargedWallLoss(neutral, radius, charge, temperature, wallPotential, wallElectricField, chamberRadius);
}
