/**
 * How much a Coulomb potential enhances collisions in the kinetic limit [1], from the ratio φ [1] of its energy to the thermal
 * one, > 0 where particles attract each other: 1 + φ for φ ≥ 0, e^φ below. Gopalakrishnan & Hogan (2012), eq. 6d, e.
 */
export const coulombKineticLimit = (coulombPotentialRatio: number): number =>
  coulombPotentialRatio < 0 ? Math.exp(coulombPotentialRatio) : 1 + coulombPotentialRatio;
