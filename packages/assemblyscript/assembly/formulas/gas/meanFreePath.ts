import { airMolarMass, gasConstant } from "../../../build/constants.generated";

/**
 * Mean free path of air [m] at a dynamic viscosity [Pa s], temperature [K] and pressure [Pa], all > 0: 2μ/(P √(8M/(πRT))).
 * Seinfeld & Pandis (2016), eq. 9.6.
 */
export function meanFreePath(viscosity: f64, temperature: f64, pressure: f64): f64 {
  return (2 * viscosity) / (pressure * sqrt<f64>((8 * airMolarMass) / (Math.PI * gasConstant * temperature)));
}
