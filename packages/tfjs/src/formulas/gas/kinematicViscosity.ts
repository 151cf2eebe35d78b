import type { Operations } from "../../operations.ts";

/** Kinematic viscosity of a fluid, μ/ρ. */
export const kinematicViscosity = <V>(o: Operations<V>, dynamicViscosity: V | number, fluidDensity: V | number): V =>
  o.divide(dynamicViscosity, fluidDensity);
