import { kolmogorovTime } from "./kolmogorovTime.ts";

/**
 * Size of the smallest eddies [m] from the fluid's kinematic viscosity [m²/s] > 0 and the turbulent dissipation [m²/s³] > 0:
 * (ν³/ε)^¼ = √(ν √(ν/ε)). Kolmogorov (1941); Pope, Turbulent Flows (2000).
 */
export const kolmogorovLength = (kinematicViscosity: number, turbulentDissipation: number): number =>
  Math.sqrt(kinematicViscosity * kolmogorovTime(kinematicViscosity, turbulentDissipation));
