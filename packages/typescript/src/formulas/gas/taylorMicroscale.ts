/**
 * Taylor microscale of turbulence [m] from the root mean square of the velocity fluctuations [m/s] > 0, the fluid's kinematic
 * viscosity [m²/s] > 0 and the turbulent dissipation [m²/s³] > 0: u′ √(15ν/ε). Pope, Turbulent Flows (2000), eq. 6.63.
 */
export const taylorMicroscale = (
  fluidRootMeanSquareVelocity: number,
  kinematicViscosity: number,
  turbulentDissipation: number,
): number => fluidRootMeanSquareVelocity * Math.sqrt((15 * kinematicViscosity) / turbulentDissipation);
