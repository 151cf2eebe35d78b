/**
 * Stokes number of a particle [1] from its inertia time [s] ≥ 0 and the Kolmogorov time [s] > 0.
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const stokesNumber = (inertiaTime: number, kolmogorovTime: number): number => inertiaTime / kolmogorovTime;
