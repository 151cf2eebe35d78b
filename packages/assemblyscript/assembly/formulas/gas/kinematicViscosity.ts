/** Kinematic viscosity of a fluid [m²/s]: its dynamic viscosity [Pa s] > 0 over its density [kg/m³] > 0. */
// @ts-ignore: decorator
@inline
export function kinematicViscosity(dynamicViscosity: v128, fluidDensity: v128): v128 {
  return f64x2.div(dynamicViscosity, fluidDensity);
}
