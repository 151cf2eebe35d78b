import { constants } from "@aitken/contracts";

const factor = 8 / (Math.PI * constants.gasConstant.value);

/**
 * Mean free path of a gas [m] from its temperature [K] > 0, pressure [Pa] > 0, molar mass [kg/mol] > 0 and viscosity [Pa s] > 0:
 * 2μ/(P √(8M/(πRT))). Seinfeld & Pandis (2016), eq. 9.6.
 */
export const meanFreePath = (
  temperature: number,
  pressure: number,
  molarMass: number,
  dynamicViscosity: number,
): number => (2 * dynamicViscosity) / (pressure * Math.sqrt((factor * molarMass) / temperature));
