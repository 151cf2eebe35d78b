import type { Operations } from "../../operations.ts";

/** Formation of particles by activation of clusters, A C S; Kulmala et al. (2006). */
export const activationNucleationRate = <V>(
  o: Operations<V>,
  precursorConcentration: V | number,
  activationCoefficient: V | number,
  survivalFactor: V | number,
): V => o.multiply(activationCoefficient, precursorConcentration, survivalFactor);
