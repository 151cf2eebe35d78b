import { constants } from "@aitken/contracts";

const factor = (8 * constants.gasConstant.value) / Math.PI;

/**
 * Mean free path of a vapor [m] from its diffusion coefficient [m²/s] ≥ 0, molar mass [kg/mol] > 0 and temperature [K] > 0:
 * 3D over the mean thermal speed √(8RT/(πM)), which belongs to the transition correction of Fuchs & Sutugin (1971).
 */
export const vaporMeanFreePath = (diffusionCoefficient: number, molarMass: number, temperature: number): number =>
  (3 * diffusionCoefficient) / Math.sqrt((factor * temperature) / molarMass);
