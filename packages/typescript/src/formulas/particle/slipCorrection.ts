/**
 * Cunningham slip correction [1] of a particle's Knudsen number [1] ≥ 0: 1 + Kn (1.257 + 0.4 exp(−1.1/Kn)), 1 at Kn = 0.
 * Seinfeld & Pandis (2016), eq. 9.34.
 */
// −0 is a 0 too.
export const slipCorrection = (knudsenNumber: number): number =>
  1 + knudsenNumber * (1.257 + 0.4 * Math.exp(-1.1 / Math.abs(knudsenNumber)));
