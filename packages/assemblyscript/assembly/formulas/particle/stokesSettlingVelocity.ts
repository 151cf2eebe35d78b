/**
 * Settling velocity in Stokes's regime [m/s], < 0 of a particle that rises, from its radius [m] > 0, density [kg/m³] > 0, slip
 * correction [1] > 0, the fluid's viscosity [Pa s] > 0, gravitational acceleration [m/s²] ≥ 0 and the fluid's density [kg/m³] ≥ 0:
 * (2r)² (ρ_p − ρ_f) Cc g/(18μ). Seinfeld & Pandis (2016), eq. 9.42.
 */
// @ts-ignore: decorator
@inline
export function stokesSettlingVelocity(
  radius: v128,
  density: v128,
  slipCorrection: v128,
  dynamicViscosity: v128,
  gravitationalAcceleration: v128,
  fluidDensity: v128,
): v128 {
  const pull = f64x2.div(f64x2.mul(f64x2.splat(2.0 / 9), gravitationalAcceleration), dynamicViscosity);
  return f64x2.mul(
    f64x2.mul(f64x2.mul(f64x2.mul(radius, radius), slipCorrection), f64x2.sub(density, fluidDensity)),
    pull,
  );
}
