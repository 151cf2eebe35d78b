/**
 * Root mean square of a fluid's velocity fluctuations [m/s] from the Reynolds number of the Taylor microscale [1], kinematic
 * viscosity [m²/s] and dissipation [m²/s³], all > 0: √Re_λ (νε/15)^¼. Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
// @ts-ignore: decorator
@inline
export function fluidRootMeanSquareVelocity(
  taylorMicroscaleReynoldsNumber: v128,
  kinematicViscosity: v128,
  turbulentDissipation: v128,
): v128 {
  return f64x2.sqrt(
    f64x2.mul(
      taylorMicroscaleReynoldsNumber,
      f64x2.sqrt(f64x2.mul(f64x2.mul(kinematicViscosity, turbulentDissipation), f64x2.splat(1.0 / 15))),
    ),
  );
}
