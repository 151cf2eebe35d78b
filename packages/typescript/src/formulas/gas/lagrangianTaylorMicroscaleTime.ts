const half = Math.sqrt(15) / 2;

/**
 * Lagrangian Taylor microscale of time [s] from the Kolmogorov time [s] > 0, the Reynolds number of the Taylor microscale [1] > 0
 * and the normalized acceleration variance [1] > 0: τ_K √(2 Re/(√15 a₀)).
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const lagrangianTaylorMicroscaleTime = (
  kolmogorovTime: number,
  taylorMicroscaleReynoldsNumber: number,
  normalizedAccelerationVariance: number,
): number => kolmogorovTime * Math.sqrt(taylorMicroscaleReynoldsNumber / (half * normalizedAccelerationVariance));
