import { power } from "../../math/power.ts";
import { inertiaTime } from "./inertiaTime.ts";

/**
 * Time in which a particle follows the fluid [s], with more drag than Stokes's, from its radius [m] ≥ 0 and density [kg/m³] > 0,
 * the fluid's density [kg/m³] > 0 and kinematic viscosity [m²/s] > 0, and the particle's Reynolds number [1] ≥ 0.
 * Schiller & Naumann (1933); Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const dragInertiaTime = (
  radius: number,
  density: number,
  fluidDensity: number,
  kinematicViscosity: number,
  particleReynoldsNumber: number,
): number =>
  inertiaTime(radius, density, fluidDensity, kinematicViscosity) / (1 + 0.15 * power(particleReynoldsNumber, 0.687));
