/**
 * Time in which a particle follows the fluid [s], without slip, from its radius [m] ≥ 0 and density [kg/m³] > 0 and the fluid's
 * density [kg/m³] > 0 and kinematic viscosity [m²/s] > 0: (2/9) (ρp/ρf) r²/ν. Stokes (1851).
 */
export const inertiaTime = (
  radius: number,
  density: number,
  fluidDensity: number,
  kinematicViscosity: number,
): number => (radius * radius * density * (2 / 9)) / (fluidDensity * kinematicViscosity);
