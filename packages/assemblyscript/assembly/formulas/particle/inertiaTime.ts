/**
 * Time in which a particle follows the fluid, without slip [s], from its radius [m] ≥ 0, density [kg/m³], the fluid's density [kg/m³]
 * and kinematic viscosity [m²/s], all > 0: (2/9)(ρ_p/ρ_f) r²/ν. Stokes (1851).
 */
// @ts-ignore: decorator
@inline
export function inertiaTime(radius: v128, density: v128, fluidDensity: v128, kinematicViscosity: v128): v128 {
  return f64x2.mul(
    f64x2.mul(density, f64x2.mul(radius, radius)),
    f64x2.div(f64x2.splat(2.0 / 9), f64x2.mul(fluidDensity, kinematicViscosity)),
  );
}
