import type { Operations } from "../../operations.ts";

/**
 * How much a Coulomb potential enhances collisions in the kinetic limit: 1 + φ where it attracts, e^φ where it repels.
 * Gopalakrishnan & Hogan (2012), eq. 6d, e.
 */
export const coulombKineticLimit = <V>(o: Operations<V>, coulombPotentialRatio: V | number): V =>
  o.add(o.exponential(o.atMost(coulombPotentialRatio, 0)), o.atLeast(coulombPotentialRatio, 0));
