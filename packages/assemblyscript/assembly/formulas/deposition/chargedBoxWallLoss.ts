import { boxWallLossInAir } from "./boxWallLossInAir";
import { chargedWallLoss } from "./charged";

/**
 * Loss of charged particles in air to the walls of a rectangular chamber [1/s], from a particle's radius [m] > 0, density [kg/m³] > 0 and charge [e], temperature [K] > 0,
 * pressure [Pa] > 0, the wall's eddy diffusivity [1/s] > 0, the chamber's length, width and height [m] > 0, the wall's potential [V] and
 * electric field [V/m] ≥ 0. particula's heuristic for charge; Crump, Flagan & Seinfeld (1982); McMurry & Rader (1985).
 */
// @ts-ignore: decorator
@inline
export function chargedBoxWallLoss(
  radius: v128,
  density: v128,
  charge: v128,
  temperature: v128,
  pressure: v128,
  wallEddyDiffusivity: v128,
  length: v128,
  width: v128,
  height: v128,
  wallPotential: v128,
  wallElectricField: v128,
): v128 {
  const neutral = boxWallLossInAir(radius, density, temperature, pressure, wallEddyDiffusivity, length, width, height);
  const distance = f64x2.min(f64x2.min(length, width), height);
  return chargedWallLoss(neutral, radius, charge, temperature, wallPotential, wallElectricField, distance);
}
