import { constants } from "@aitken/contracts";

const unit = constants.millimetreOfMercury.value;

/**
 * Saturation vapor pressure [Pa] at a temperature [K] > 0 other than c, with Antoine's coefficients a [1], b [K] and c [K] for
 * mmHg and K: 10^(a − b/(T − c)). Antoine (1888).
 */
export const antoineVaporPressure = (a: number, b: number, c: number, temperature: number): number =>
  unit * Math.exp(Math.LN10 * (a - b / (temperature - c)));
