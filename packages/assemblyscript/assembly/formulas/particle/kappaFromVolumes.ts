/**
 * Hygroscopicity κ of a solute [1] from its volume [m³] > 0, that of the water on it [m³] ≥ 0 and the activity of water in (0, 1]:
 * (1 − a)/a V_w/V_s. Petters & Kreidenweis (2007).
 */
// @ts-ignore: decorator
@inline
export function kappaFromVolumes(soluteVolume: v128, waterVolume: v128, waterActivity: v128): v128 {
  return f64x2.div(
    f64x2.mul(f64x2.sub(f64x2.splat(1), waterActivity), f64x2.div(waterVolume, soluteVolume)),
    waterActivity,
  );
}
