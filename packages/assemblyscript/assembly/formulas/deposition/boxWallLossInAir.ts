import { diffusionCoefficient } from "../particle/diffusionCoefficient";
import { airMobility, settlingVelocity } from "../particle/airMobility";
import { boxWallLoss } from "./boxWallLoss";

/**
 * Loss of particles in air to the walls of a rectangular chamber [1/s], from a particle's radius [m] and density [kg/m³], temperature [K], pressure [Pa], the wall's eddy diffusivity
 * [1/s], and the chamber's length, width and height [m], all > 0. Crump, Flagan & Seinfeld (1982); McMurry & Rader (1985).
 */
// @ts-ignore: decorator
@inline
export function boxWallLossInAir(
  radius: v128,
  density: v128,
  temperature: v128,
  pressure: v128,
  wallEddyDiffusivity: v128,
  length: v128,
  width: v128,
  height: v128,
): v128 {
  const mobility = airMobility(radius, temperature, pressure);
  const diffusion = diffusionCoefficient(temperature, mobility);
  const settling = settlingVelocity(radius, density, mobility);
  return boxWallLoss(wallEddyDiffusivity, diffusion, settling, length, width, height);
}
