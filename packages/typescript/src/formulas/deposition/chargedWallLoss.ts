import { constants } from "@aitken/contracts";
import { dynamicViscosity } from "../gas/dynamicViscosity.ts";

const charges = constants.elementaryCharge.value;
const self = (charges * charges) / (8 * Math.PI * constants.airPermittivity.value * constants.boltzmann.value);

/**
 * Loss of charged particles in air to a chamber's walls [1/s], not below 0, from that of neutral ones β [1/s], their radius r [m] > 0
 * and charge q [1] in elementary charges, the temperature [K] > 0, the smallest size of the chamber s [m] > 0, the wall's potential U
 * [V] and electric field F [V/m] ≥ 0: β e^min(φ, 50) + q e (F + U/s)/(6π μ r s), φ = q² e²/(8π ε r k_B T).
 * A heuristic of particula's for the charge.
 */
export const chargedWallLoss = (
  neutral: number,
  radius: number,
  charge: number,
  temperature: number,
  size: number,
  wallPotential: number,
  wallElectricField: number,
): number => {
  const image = Math.exp(Math.min((self * charge * charge) / (radius * temperature), 50));
  const drift = (charge * charges) / (6 * Math.PI * dynamicViscosity(temperature) * radius * size);
  return Math.max(0, neutral * image + drift * (wallElectricField + wallPotential / size));
};
