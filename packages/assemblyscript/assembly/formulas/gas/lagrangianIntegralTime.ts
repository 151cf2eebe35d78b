/**
 * Lagrangian integral time scale [s] from the root mean square of velocity [m/s] > 0 and dissipation [m²/s³] > 0: u'²/ε.
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
// @ts-ignore: decorator
@inline
export function lagrangianIntegralTime(fluidRootMeanSquareVelocity: v128, turbulentDissipation: v128): v128 {
  return f64x2.mul(f64x2.div(fluidRootMeanSquareVelocity, turbulentDissipation), fluidRootMeanSquareVelocity);
}
