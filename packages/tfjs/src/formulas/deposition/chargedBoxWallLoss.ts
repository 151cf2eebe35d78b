import type { Operations } from "../../operations.ts";
import { boxWallLossInAir } from "./boxWallLossInAir.ts";
import { charged } from "./charged.ts";

/** Loss of charged particles in air to the walls of a rectangular chamber; particula's heuristic for charge. */
export const chargedBoxWallLoss = <V>(
  o: Operations<V>,
  radius: V | number,
  density: V | number,
  charge: V | number,
  temperature: V | number,
  pressure: V | number,
  wallEddyDiffusivity: V | number,
  length: V | number,
  width: V | number,
  height: V | number,
  wallPotential: V | number,
  wallElectricField: V | number,
): V => {
  const neutral = boxWallLossInAir(
    o,
    radius,
    density,
    temperature,
    pressure,
    wallEddyDiffusivity,
    length,
    width,
    height,
  );
  const distance = o.atMost(o.atMost(length, width), height);
  return charged(o, neutral, { radius, charge, temperature, wallPotential, wallElectricField, distance });
};
