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
  const distance = f64x2.pmax(
    f64x2.div(f64x2.sub(criticalTemperature, temperature), criticalTemperature),
    f64x2.splat(0),
  );
  // 0^0 would be 1.
  const one = v128.and(f64x2.ge(temperature, criticalTemperature), f64x2.splat(1));
  return f64x2.mul(referenceLatentHeat, pow(distance, f64x2.add(exponent, one)));
}
