import { logarithmQuotient } from "../../math/logarithmQuotient.ts";
import type { Operations } from "../../operations.ts";
import { hardSphereDimensionless } from "./hardSphereDimensionless.ts";

const scale = 2.5;

/** In place of a Knudsen number of 0, of which there is no logarithm. */
const least = 1e-30;

/** The least potential is treated unlike none. */
export const exactZeros = ["coulombPotentialRatio"];

/**
 * Dimensionless coagulation coefficient of attracting particles, e^μ times that of hard spheres, fitted to Langevin
 * simulations; hard spheres where they repel. Chahl & Gopalakrishnan (2019).
 */
export const chahl2019Dimensionless = <V>(
  o: Operations<V>,
  diffusiveKnudsenNumber: V | number,
  coulombPotentialRatio: V | number,
): V => {
  const spheres = hardSphereDimensionless(o, diffusiveKnudsenNumber);
  const potential = o.atLeast(coulombPotentialRatio, 0);
  const location = o.add(
    o.multiply(4.528, o.exponential(o.multiply(-1.088, potential))),
    o.multiply(0.7091, o.logarithm(o.add(1, o.multiply(1.527, potential)))),
  );
  const size = o.subtract(o.multiply(11.36 / scale, o.power(potential, 0.272)), 10.33 / scale);
  const shape = o.subtract(0.05971, o.multiply(0.003533, potential));
  const y = o.divide(o.subtract(o.logarithm(o.atLeast(diffusiveKnudsenNumber, least)), location), scale);
  const u = o.multiply(shape, y);
  const z = o.add(1, u);
  /** −ln z^(−1/C₃) = y ln(1 + u)/u */
  const decay = o.multiply(y, logarithmQuotient(o, u));
  const mode = o.divide(
    o.multiply(size, o.exponential(o.subtract(o.subtract(0, decay), o.exponential(o.subtract(0, decay))))),
    z,
  );
  const enhanced = o.multiply(spheres, o.exponential(o.select(o.isPositive(z), mode, 0)));
  return o.select(o.isPositive(coulombPotentialRatio), enhanced, spheres);
};
