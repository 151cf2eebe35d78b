import type { Operations } from "../../operations.ts";

/** Time in which a particle follows the fluid, without slip, (2/9)(ρ_p/ρ_f) r²/ν; Stokes (1851). */
export const inertiaTime = <V>(
  o: Operations<V>,
  radius: V | number,
  density: V | number,
  fluidDensity: V | number,
  kinematicViscosity: V | number,
): V =>
  o.divide(
    o.multiply(o.multiply(2 / 9, density), o.multiply(radius, radius)),
    o.multiply(fluidDensity, kinematicViscosity),
  );
