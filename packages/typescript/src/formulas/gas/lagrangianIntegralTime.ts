/**
 * Lagrangian integral time scale of turbulence [s] from the root mean square of the velocity fluctuations [m/s] > 0 and the
 * turbulent dissipation [m²/s³] > 0: u′²/ε. Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const lagrangianIntegralTime = (fluidRootMeanSquareVelocity: number, turbulentDissipation: number): number =>
  (fluidRootMeanSquareVelocity * fluidRootMeanSquareVelocity) / turbulentDissipation;
