/**
 * How much a Coulomb potential enhances collisions in the continuum limit [1], from the ratio φ [1] of its energy to the
 * thermal one, > 0 where particles attract each other: φ/(1 − e^(−φ)), 1 for φ = 0. Gopalakrishnan & Hogan (2012), eq. 6b.
 */
export const coulombContinuumLimit = (coulombPotentialRatio: number): number => {
  if (coulombPotentialRatio === 0) return 1;
  if (coulombPotentialRatio > -700) return -coulombPotentialRatio / Math.expm1(-coulombPotentialRatio);
  // Beyond, e^(−φ) overflows before the result vanishes; and e^φ loses digits before it does.
  const root = Math.exp(0.5 * coulombPotentialRatio);
  return -coulombPotentialRatio * root * root;
};
