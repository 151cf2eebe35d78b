import type { Operations } from "../../operations.ts";
import { inertiaTime } from "./inertiaTime.ts";

/** Time in which a particle follows the fluid, with the drag of Schiller & Naumann (1933); Ayala, Rosa & Wang (2008). */
export const dragInertiaTime = <V>(
  o: Operations<V>,
  radius: V | number,
  density: V | number,
  fluidDensity: V | number,
  kinematicViscosity: V | number,
  particleReynoldsNumber: V | number,
): V =>
  o.divide(
    inertiaTime(o, radius, density, fluidDensity, kinematicViscosity),
    o.add(1, o.multiply(0.15, o.power(particleReynoldsNumber, 0.687))),
  );
