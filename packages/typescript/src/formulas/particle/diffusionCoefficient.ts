import { constants } from "@aitken/contracts";

const boltzmann = constants.boltzmann.value;

/** Diffusion coefficient of a particle [m²/s] from temperature [K] and mobility [s/kg]: k_B T B. Seinfeld & Pandis (2016), eq. 9.73. */
export const diffusionCoefficient = (temperature: number, mobility: number): number =>
  boltzmann * temperature * mobility;
