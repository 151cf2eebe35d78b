/**
 * Coagulation coefficient [m³/s] of two particles that small eddies carry together, √(π ε/(120 ν)) (2R)³: from radii [m] > 0, the
 * turbulence's dissipation ε [m²/s³] ≥ 0 and the kinematic viscosity ν [m²/s] > 0.
 * Saffman & Turner (1956); Seinfeld & Pandis (2016), eq. 13A.2.
 */
// @ts-ignore: decorator
@inline
export function turbulentShearCoefficient(
  firstRadius: v128,
  secondRadius: v128,
  turbulentDissipation: v128,
  kinematicViscosity: v128,
): v128 {
  const diameters = f64x2.mul(f64x2.splat(2), f64x2.add(firstRadius, secondRadius));
  const volume = f64x2.mul(f64x2.mul(diameters, diameters), diameters);
  const rate = f64x2.sqrt(
    f64x2.div(f64x2.mul(f64x2.splat(Math.PI / 120), turbulentDissipation), kinematicViscosity),
  );
  return f64x2.mul(rate, volume);
}
