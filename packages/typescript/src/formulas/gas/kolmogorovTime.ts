/**
 * Time scale of the smallest eddies [s] from the fluid's kinematic viscosity [m²/s] > 0 and the turbulent dissipation [m²/s³] > 0:
 * √(ν/ε). Kolmogorov (1941); Pope, Turbulent Flows (2000).
 */
export const kolmogorovTime = (kinematicViscosity: number, turbulentDissipation: number): number =>
  Math.sqrt(kinematicViscosity / turbulentDissipation);
