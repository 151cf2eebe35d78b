import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** Number of molecules in a volume of gas from its mass concentration, c N_A/M. */
export const moleculeNumberConcentration = <V>(o: Operations<V>, concentration: V | number, molarMass: V | number): V =>
  o.divide(o.multiply(scaledConstants.avogadro, concentration), molarMass);
