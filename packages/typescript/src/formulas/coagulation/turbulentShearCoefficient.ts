/**
 * Coagulation coefficient [m³/s] of two particles that small eddies carry together, √(π ε/(120 ν)) (2R)³: from radii
 * [m] > 0, the turbulence's dissipation ε [m²/s³] ≥ 0 and the kinematic viscosity ν [m²/s] > 0.
 * Saffman & Turner (1956); Seinfeld & Pandis (2016), eq. 13A.2.
 */
export const turbulentShearCoefficient = (
  firstRadius: number,
  secondRadius: number,
  turbulentDissipation: number,
  kinematicViscosity: number,
): number => {
  const diameters = 2 * (firstRadius + secondRadius);
  return Math.sqrt(((Math.PI / 120) * turbulentDissipation) / kinematicViscosity) * (diameters * diameters * diameters);
};
