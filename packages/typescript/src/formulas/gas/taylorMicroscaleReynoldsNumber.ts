/**
 * Reynolds number of the Taylor microscale [1] from the root mean square of the velocity fluctuations [m/s] > 0, the Taylor
 * microscale [m] > 0 and the fluid's kinematic viscosity [m²/s] > 0: u′ λ/ν. Pope, Turbulent Flows (2000).
 */
export const taylorMicroscaleReynoldsNumber = (
  fluidRootMeanSquareVelocity: number,
  taylorMicroscale: number,
  kinematicViscosity: number,
): number => (fluidRootMeanSquareVelocity * taylorMicroscale) / kinematicViscosity;
