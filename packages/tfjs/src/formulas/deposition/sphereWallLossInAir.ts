import type { Operations } from "../../operations.ts";
import { inAir } from "./inAir.ts";
import { sphereWallLoss } from "./sphereWallLoss.ts";

/** Loss of particles in air to the wall of a spherical chamber; Crump & Seinfeld (1981); McMurry & Rader (1985). */
export const sphereWallLossInAir = <V>(
  o: Operations<V>,
  radius: V | number,
  density: V | number,
  temperature: V | number,
  pressure: V | number,
  wallEddyDiffusivity: V | number,
  chamberRadius: V | number,
): V => {
  const { diffusionCoefficient, settlingVelocity } = inAir(o, radius, density, temperature, pressure);
  return sphereWallLoss(o, wallEddyDiffusivity, diffusionCoefficient, settlingVelocity, chamberRadius);
};
