import { constants } from "@aitken/contracts";

const zero = constants.celsiusZero.value;

/**
 * Saturation vapor pressure of water [Pa] at a temperature [K] > 0: over ice below 273.15 K, over liquid from there on.
 * Buck (1981), coefficients of 1996.
 */
export const buckVaporPressure = (temperature: number): number => {
  const t = temperature - zero;
  return t < 0
    ? 611.15 * Math.exp(((23.036 - t * (1 / 333.7)) * t) / (279.82 + t))
    : 611.21 * Math.exp(((18.678 - t * (1 / 234.5)) * t) / (257.14 + t));
};
