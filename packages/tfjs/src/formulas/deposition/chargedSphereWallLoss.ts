import type { Operations } from "../../operations.ts";
import { charged } from "./charged.ts";
import { sphereWallLossInAir } from "./sphereWallLossInAir.ts";

/** Loss of charged particles in air to the wall of a spherical chamber; particula's heuristic for charge. */
export const chargedSphereWallLoss = <V>(
  o: Operations<V>,
  radius: V | number,
  density: V | number,
  charge: V | number,
  temperature: V | number,
  pressure: V | number,
  wallEddyDiffusivity: V | number,
  chamberRadius: V | number,
  wallPotential: V | number,
  wallElectricField: V | number,
): V => {
  const neutral = sphereWallLossInAir(o, radius, density, temperature, pressure, wallEddyDiffusivity, chamberRadius);
  return charged(o, neutral, {
    radius,
    charge,
    temperature,
    wallPotential,
    wallElectricField,
    distance: chamberRadius,
  });
};
