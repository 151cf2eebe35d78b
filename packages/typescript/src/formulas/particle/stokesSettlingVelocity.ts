/**
 * Settling velocity in Stokes's regime [m/s] from a particle's radius [m] > 0, density [kg/m³] > 0 and slip correction [1] > 0,
 * the fluid's viscosity [Pa s] > 0, the gravitational acceleration [m/s²] ≥ 0 and the fluid's density [kg/m³] ≥ 0:
 * (2r)² (ρp − ρf) Cc g/(18μ), < 0 for a particle that rises. Seinfeld & Pandis (2016), eq. 9.42.
 */
export const stokesSettlingVelocity = (
  radius: number,
  density: number,
  slipCorrection: number,
  dynamicViscosity: number,
  gravitationalAcceleration: number,
  fluidDensity: number,
): number =>
  (radius * radius * (density - fluidDensity) * slipCorrection * gravitationalAcceleration) / (4.5 * dynamicViscosity);
