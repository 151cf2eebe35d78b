import { constants } from "@aitken/contracts";

const gasConstant = constants.gasConstant.value;

/**
 * Saturation vapor pressure [Pa] at a temperature [K] > 0 from a constant latent heat [J/mol] > 0 and the pressure [Pa] ≥ 0 at a
 * reference temperature [K] > 0: p₀ exp(L/R (T − T₀)/(T T₀)). Clausius (1850); Seinfeld & Pandis (2016), ch. 10.
 */
export const clausiusClapeyronVaporPressure = (
  latentHeat: number,
  referenceTemperature: number,
  referencePressure: number,
  temperature: number,
): number =>
  referencePressure *
  Math.exp((latentHeat * (temperature - referenceTemperature)) / (gasConstant * temperature * referenceTemperature));
