/**
 * Velocity scale of the smallest eddies [m/s] from the fluid's kinematic viscosity [m²/s] > 0 and the turbulent dissipation
 * [m²/s³] > 0: (νε)^¼. Kolmogorov (1941); Pope, Turbulent Flows (2000).
 */
export const kolmogorovVelocity = (kinematicViscosity: number, turbulentDissipation: number): number =>
  Math.sqrt(Math.sqrt(kinematicViscosity * turbulentDissipation));
