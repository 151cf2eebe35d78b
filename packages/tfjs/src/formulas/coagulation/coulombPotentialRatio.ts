import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

const { elementaryCharge, airPermittivity, boltzmann } = scaledConstants;

/** The distance of two charges at which their potential is k_B T, times the temperature. */
const contactPotential = elementaryCharge ** 2 / (4 * Math.PI * airPermittivity * boltzmann);

/**
 * Coulomb potential of two particles in contact over the thermal energy, > 0 where they attract each other, and at least
 * the lower limit. Gopalakrishnan & Hogan (2012), eq. 7.
 */
export const coulombPotentialRatio = <V>(
  o: Operations<V>,
  firstRadius: V | number,
  secondRadius: V | number,
  firstCharge: V | number,
  secondCharge: V | number,
  temperature: V | number,
  lowerLimit: V | number,
): V => {
  const potential = o.divide(
    o.multiply(o.multiply(-contactPotential, o.multiply(firstCharge, secondCharge)), o.divide(1, temperature)),
    o.add(firstRadius, secondRadius),
  );
  // A limit that is NaN makes the result NaN.
  return o.add(o.atLeast(potential, lowerLimit), o.multiply(0, lowerLimit));
};
