import type { Operations } from "../operations.ts";
import { scaledConstants } from "../units.ts";

const { boltzmann } = scaledConstants;

/** Cc = 1 + Kn (1.257 + 0.4 exp(−1.1/Kn)), Kn = λ/r; Seinfeld & Pandis (2016), eq. 9.34. */
export const slipCorrection = <V>(o: Operations<V>, knudsenNumber: V, radius: V, meanFreePath: V): V => {
  const inverse = o.divide(radius, meanFreePath);
  const decay = o.exponential(o.multiply(-1.1, inverse));
  return o.add(1, o.multiply(knudsenNumber, o.add(1.257, o.multiply(0.4, decay))));
};

/** B = Cc/(6π μ r); Seinfeld & Pandis (2016), eq. 9.78. */
export const mobility = <V>(o: Operations<V>, slip: V, radius: V, viscosity: V): V =>
  o.divide(slip, o.multiply(radius, o.multiply(6 * Math.PI, viscosity)));

/** D = k_B T B; Seinfeld & Pandis (2016), eq. 9.73. */
export const diffusionCoefficient = <V>(o: Operations<V>, mobility: V, temperature: V | number): V =>
  o.multiply(mobility, o.multiply(boltzmann, temperature));

/** √(8 k_B T/(π m)); Seinfeld & Pandis (2016), table 9.5. */
export const meanThermalSpeed = <V>(o: Operations<V>, mass: V, temperature: V | number): V =>
  o.squareRoot(o.divide(o.multiply((8 * boltzmann) / Math.PI, temperature), mass));
