/**
 * Mobility of a particle [s/kg] from its radius [m] > 0, slip correction [1] and the air's viscosity [Pa s] > 0: Cc/(6π μ r).
 * Seinfeld & Pandis (2016), eq. 9.78.
 */
export const mobility = (radius: number, slipCorrection: number, dynamicViscosity: number): number =>
  slipCorrection / (6 * Math.PI * dynamicViscosity * radius);
