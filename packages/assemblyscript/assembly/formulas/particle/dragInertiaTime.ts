import { pow } from "../../math/pow";
import { inertiaTime } from "./inertiaTime";

/**
 * Time in which a particle follows the fluid, with the drag of Schiller and Naumann [s], from its radius [m] ≥ 0, density [kg/m³] > 0,
 * the fluid's density [kg/m³] > 0 and kinematic viscosity [m²/s] > 0, and the particle's Reynolds number [1] ≥ 0:
 * the inertia time over 1 + 0.15 Re^0.687. Schiller & Naumann (1933).
 */
// @ts-ignore: decorator
@inline
export function dragInertiaTime(
  radius: v128,
  density: v128,
  fluidDensity: v128,
  kinematicViscosity: v128,
  particleReynoldsNumber: v128,
): v128 {
  const drag = f64x2.add(f64x2.splat(1), f64x2.mul(f64x2.splat(0.15), pow(particleReynoldsNumber, f64x2.splat(0.687))));
  return f64x2.div(inertiaTime(radius, density, fluidDensity, kinematicViscosity), drag);
}
