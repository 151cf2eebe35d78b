import { constants } from "@aitken/contracts";

const factor = (8 * constants.boltzmann.value) / Math.PI;

/** Mean thermal speed of a particle [m/s] from its mass [kg] > 0 and temperature [K] > 0: √(8 k_B T/(π m)). Seinfeld & Pandis (2016), table 9.5. */
export const meanThermalSpeed = (mass: number, temperature: number): number => Math.sqrt((factor * temperature) / mass);
