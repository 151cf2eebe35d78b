import { lagrangianIntegralTime } from "./lagrangianIntegralTime.ts";

/**
 * Eulerian integral length scale of turbulence [m] from the root mean square of the velocity fluctuations [m/s] > 0 and the
 * turbulent dissipation [m²/s³] > 0: u′³/(2ε). Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const eulerianIntegralLength = (fluidRootMeanSquareVelocity: number, turbulentDissipation: number): number =>
  0.5 * fluidRootMeanSquareVelocity * lagrangianIntegralTime(fluidRootMeanSquareVelocity, turbulentDissipation);
