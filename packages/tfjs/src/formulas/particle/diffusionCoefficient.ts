import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** Diffusion coefficient of a particle from its mobility, k_B T B; Seinfeld & Pandis (2016), eq. 9.73. */
export const diffusionCoefficient = <V>(o: Operations<V>, temperature: V | number, mobility: V | number): V =>
  o.multiply(o.multiply(scaledConstants.boltzmann, temperature), mobility);
