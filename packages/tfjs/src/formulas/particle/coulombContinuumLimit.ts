import { bernoulliFunction } from "../../math/bernoulliFunction.ts";
import type { Operations } from "../../operations.ts";

/** How much a Coulomb potential enhances collisions in the continuum limit, φ/(1 − e^−φ); Gopalakrishnan & Hogan (2012), eq. 6b. */
export const coulombContinuumLimit = <V>(o: Operations<V>, coulombPotentialRatio: V | number): V =>
  o.add(bernoulliFunction(o, o.absolute(coulombPotentialRatio)), o.atLeast(coulombPotentialRatio, 0));
