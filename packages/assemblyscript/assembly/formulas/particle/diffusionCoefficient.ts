import { boltzmann } from "../../../build/constants.generated";

/**
 * Diffusion coefficient of a particle [m²/s] from temperature [K] > 0 and mobility [s/kg] ≥ 0: k_B T B.
 * Einstein (1905); Seinfeld & Pandis (2016), eq. 9.73.
 */
// @ts-ignore: decorator
@inline
export function diffusionCoefficient(temperature: v128, mobility: v128): v128 {
  return f64x2.mul(f64x2.mul(f64x2.splat(boltzmann), temperature), mobility);
}
