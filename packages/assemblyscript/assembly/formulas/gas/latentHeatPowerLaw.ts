import { pow } from "../../math/pow";

/**
 * Latent heat [J/kg] from its scale [J/kg] > 0, the critical temperature [K] > 0, an exponent ≥ 0 and a temperature [K] > 0:
 * L₀ ((T_c − T)/T_c)^β, 0 from the critical temperature on. Watson (1943).
 */
// @ts-ignore: decorator
@inline
export function latentHeatPowerLaw(
  referenceLatentHeat: v128,
  criticalTemperature: v128,
  exponent: v128,
  temperature: v128,
): v128 {
  const isCritical = f64x2.ge(temperature, criticalTemperature);
  const distance = f64x2.div(f64x2.sub(criticalTemperature, temperature), criticalTemperature);
  const share = pow(v128.bitselect(f64x2.splat(1), distance, isCritical), exponent);
  // 0, or NaN of the exponent.
  return f64x2.mul(referenceLatentHeat, v128.bitselect(f64x2.mul(f64x2.splat(0), exponent), share, isCritical));
}
