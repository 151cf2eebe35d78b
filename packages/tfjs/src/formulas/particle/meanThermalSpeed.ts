import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** Mean thermal speed of a particle, √(8 k_B T/(π m)); Seinfeld & Pandis (2016), table 9.5. */
export const meanThermalSpeed = <V>(o: Operations<V>, mass: V | number, temperature: V | number): V =>
  o.squareRoot(o.divide(o.multiply((8 / Math.PI) * scaledConstants.boltzmann, temperature), mass));
