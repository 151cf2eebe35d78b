/**
 * Friction factor of a particle [kg/s] from its radius [m] ≥ 0, slip correction [1] > 0 and the gas's viscosity [Pa s] > 0:
 * 6π μ r/Cc. Seinfeld & Pandis (2016), ch. 9.
 */
export const frictionFactor = (radius: number, slipCorrection: number, dynamicViscosity: number): number =>
  (6 * Math.PI * dynamicViscosity * radius) / slipCorrection;
