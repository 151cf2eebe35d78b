/**
 * Taylor microscale [m] from the root mean square of velocity [m/s], kinematic viscosity [m²/s] and dissipation [m²/s³], all > 0:
 * u' √(15ν/ε). Pope, Turbulent Flows (2000), eq. 6.63.
 */
// @ts-ignore: decorator
@inline
export function taylorMicroscale(
  fluidRootMeanSquareVelocity: v128,
  kinematicViscosity: v128,
  turbulentDissipation: v128,
): v128 {
  return f64x2.mul(
    fluidRootMeanSquareVelocity,
    f64x2.sqrt(f64x2.mul(f64x2.splat(15), f64x2.div(kinematicViscosity, turbulentDissipation))),
  );
}
