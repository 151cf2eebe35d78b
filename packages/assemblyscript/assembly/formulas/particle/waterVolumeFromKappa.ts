/**
 * Volume of water on a solute [m³] from the solute's volume [m³] ≥ 0, its hygroscopicity κ [1] ≥ 0 and the activity of water in
 * [0, 1): V_s κ a/(1 − a). Petters & Kreidenweis (2007).
 */
// @ts-ignore: decorator
@inline
export function waterVolumeFromKappa(soluteVolume: v128, kappa: v128, waterActivity: v128): v128 {
  return f64x2.mul(f64x2.mul(soluteVolume, kappa), f64x2.div(waterActivity, f64x2.sub(f64x2.splat(1), waterActivity)));
}
