/**
 * Reynolds number of the Taylor microscale [1] from the root mean square of velocity [m/s], the microscale [m] and kinematic
 * viscosity [m²/s], all > 0: u'λ/ν. Pope, Turbulent Flows (2000).
 */
// @ts-ignore: decorator
@inline
export function taylorMicroscaleReynoldsNumber(
  fluidRootMeanSquareVelocity: v128,
  taylorMicroscale: v128,
  kinematicViscosity: v128,
): v128 {
  return f64x2.div(f64x2.mul(fluidRootMeanSquareVelocity, taylorMicroscale), kinematicViscosity);
}
