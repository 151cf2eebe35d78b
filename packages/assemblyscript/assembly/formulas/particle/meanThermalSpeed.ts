import { boltzmann } from "../../../build/constants.generated";

/** 8 k_B/π, times 2^80: its product with the least of ratios is no subnormal number. */
const scale: f64 = ((8 * boltzmann) / Math.PI) * 2.0 ** 80;

/**
 * Mean thermal speed of a particle [m/s] from its mass [kg] > 0 and temperature [K] > 0: √(8 k_B T/(π m)). Seinfeld & Pandis (2016), table 9.5.
 */
// @ts-ignore: decorator
@inline
export function meanThermalSpeed(mass: v128, temperature: v128): v128 {
  return f64x2.mul(f64x2.sqrt(f64x2.mul(f64x2.splat(scale), f64x2.div(temperature, mass))), f64x2.splat(2.0 ** -40));
}
