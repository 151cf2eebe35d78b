/** Knudsen number [1] of a particle from the gas's mean free path [m] ≥ 0 and its radius [m] > 0. Seinfeld & Pandis (2016), eq. 9.1. */
export const knudsenNumber = (meanFreePath: number, radius: number): number => meanFreePath / radius;
