/**
 * Root mean square of a turbulent fluid's velocity fluctuations [m/s] from the Reynolds number of its Taylor microscale [1] > 0,
 * kinematic viscosity [m²/s] > 0 and turbulent dissipation [m²/s³] > 0: √Re (νε/15)^¼.
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const fluidRootMeanSquareVelocity = (
  taylorMicroscaleReynoldsNumber: number,
  kinematicViscosity: number,
  turbulentDissipation: number,
): number => Math.sqrt(taylorMicroscaleReynoldsNumber * Math.sqrt((kinematicViscosity * turbulentDissipation) / 15));
