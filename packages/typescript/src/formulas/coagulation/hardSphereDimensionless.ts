const root = Math.sqrt(8 * Math.PI);

/**
 * Dimensionless coagulation coefficient [1] of neutral hard spheres from their diffusive Knudsen number [1] ≥ 0.
 * Gopalakrishnan & Hogan (2011); Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410.
 */
export const hardSphereDimensionless = (diffusiveKnudsenNumber: number): number => {
  // From here on the quotient is the kinetic limit √(8π); its powers would overflow.
  const k = Math.min(diffusiveKnudsenNumber, 1e60);
  const over = k * (4 * Math.PI + k * (25.836 + k * (11.211 * root)));
  return diffusiveKnudsenNumber * (over / (1 + k * (3.502 + k * (7.211 + k * 11.211))));
};
