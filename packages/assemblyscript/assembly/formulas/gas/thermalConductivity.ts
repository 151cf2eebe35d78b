/**
 * Thermal conductivity of air [W/(m K)] at a temperature [K] > 0: 10⁻³ (4.39 + 0.071 T). Seinfeld & Pandis (2016), eq. 17.54.
 */
// @ts-ignore: decorator
@inline
export function thermalConductivity(temperature: v128): v128 {
  return f64x2.mul(f64x2.splat(0.001), f64x2.add(f64x2.splat(4.39), f64x2.mul(f64x2.splat(0.071), temperature)));
}
