import type { Operations } from "../../operations.ts";

/** Formation of particles by collision of two molecules, K C² S; Kulmala et al. (2006). */
export const kineticNucleationRate = <V>(
  o: Operations<V>,
  precursorConcentration: V | number,
  kineticCoefficient: V | number,
  survivalFactor: V | number,
): V => o.multiply(kineticCoefficient, precursorConcentration, precursorConcentration, survivalFactor);
