import type { Operations } from "../../operations.ts";

/** Settling velocity in Stokes's regime, (2r)² (ρ_p − ρ_f) Cc g/(18μ); Seinfeld & Pandis (2016), eq. 9.42. */
export const stokesSettlingVelocity = <V>(
  o: Operations<V>,
  radius: V | number,
  density: V | number,
  slipCorrection: V | number,
  dynamicViscosity: V | number,
  gravitationalAcceleration: V | number,
  fluidDensity: V | number,
): V =>
  o.divide(
    o.multiply(
      o.multiply(2 / 9, radius),
      radius,
      o.subtract(density, fluidDensity),
      slipCorrection,
      gravitationalAcceleration,
    ),
    dynamicViscosity,
  );
