/**
 * Variance of a turbulent fluid's acceleration in Kolmogorov units [1] from the Reynolds number of its Taylor microscale [1] > 0:
 * (11 + 7 Re)/(205 + Re). Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const normalizedAccelerationVariance = (taylorMicroscaleReynoldsNumber: number): number =>
  (11 + 7 * taylorMicroscaleReynoldsNumber) / (205 + taylorMicroscaleReynoldsNumber);
