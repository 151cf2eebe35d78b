import { constants } from "@aitken/contracts";

const gasConstant = constants.gasConstant.value;

/**
 * Isothermal growth of a particle by one species [kg/s] from the difference of partial pressures [Pa], the first-order mass transport
 * [m³/s] ≥ 0, the temperature [K] > 0 and the molar mass [kg/mol] > 0: k Δp M/(R T). Seinfeld & Pandis (2016), ch. 12.
 */
export const massTransferRate = (
  partialPressureDifference: number,
  firstOrderMassTransport: number,
  temperature: number,
  molarMass: number,
): number => (firstOrderMassTransport * partialPressureDifference * molarMass) / (gasConstant * temperature);
