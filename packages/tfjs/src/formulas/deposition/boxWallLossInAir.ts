import type { Operations } from "../../operations.ts";
import { boxWallLoss } from "./boxWallLoss.ts";
import { inAir } from "./inAir.ts";

/** Loss of particles in air to the walls of a rectangular chamber; Crump, Flagan & Seinfeld (1982); McMurry & Rader (1985). */
export const boxWallLossInAir = <V>(
  o: Operations<V>,
  radius: V | number,
  density: V | number,
  temperature: V | number,
  pressure: V | number,
  wallEddyDiffusivity: V | number,
  length: V | number,
  width: V | number,
  height: V | number,
): V => {
  const { diffusionCoefficient, settlingVelocity } = inAir(o, radius, density, temperature, pressure);
  return boxWallLoss(o, wallEddyDiffusivity, diffusionCoefficient, settlingVelocity, length, width, height);
};
