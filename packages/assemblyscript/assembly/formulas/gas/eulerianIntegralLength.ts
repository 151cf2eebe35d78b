import { lagrangianIntegralTime } from "./lagrangianIntegralTime";

/**
 * Eulerian integral length scale [m] from the root mean square of velocity [m/s] > 0 and dissipation [m²/s³] > 0: u'³/(2ε).
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
// @ts-ignore: decorator
@inline
export function eulerianIntegralLength(fluidRootMeanSquareVelocity: v128, turbulentDissipation: v128): v128 {
  const time = lagrangianIntegralTime(fluidRootMeanSquareVelocity, turbulentDissipation);
  return f64x2.mul(f64x2.mul(f64x2.splat(0.5), time), fluidRootMeanSquareVelocity);
}
