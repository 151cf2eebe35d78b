/**
 * Latent heat [J/kg] that falls linearly: from its value [J/kg] > 0 at a reference temperature [K] > 0 by a slope [J/(kg K)] ≥ 0 to
 * that at a temperature [K] > 0, but not below 0.
 */
// @ts-ignore: decorator
@inline
export function latentHeatLinear(
  referenceLatentHeat: v128,
  slope: v128,
  referenceTemperature: v128,
  temperature: v128,
): v128 {
  return f64x2.pmax(
    f64x2.sub(referenceLatentHeat, f64x2.mul(slope, f64x2.sub(temperature, referenceTemperature))),
    f64x2.splat(0),
  );
}
