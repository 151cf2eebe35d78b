import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";
import { dynamicViscosity } from "../gas/dynamicViscosity.ts";

const { elementaryCharge, airPermittivity, boltzmann } = scaledConstants;

/** The radius at which one charge's own potential is k_B T, times the temperature. */
const ownPotential = elementaryCharge ** 2 / (8 * Math.PI * airPermittivity * boltzmann);

interface Charges<V> {
  readonly radius: V | number;
  readonly charge: V | number;
  readonly temperature: V | number;
  readonly wallPotential: V | number;
  readonly wallElectricField: V | number;
  /** From the wall to where the potential is 0. */
  readonly distance: V | number;
}

/**
 * The loss of charged particles from that of neutral ones, β₀ e^min(φ, 50) + Z E sign(q)/s and not below 0: what image
 * charges attract, and the drift in the wall's field; particula's heuristic.
 */
export const charged = <V>(o: Operations<V>, neutral: V, charges: Charges<V>): V => {
  const { radius, charge, temperature, wallPotential, wallElectricField, distance } = charges;
  const potential = o.divide(o.multiply(o.multiply(ownPotential, charge), charge), o.multiply(radius, temperature));
  const field = o.add(wallElectricField, o.divide(wallPotential, distance));
  const drift = o.divide(
    o.multiply(o.multiply(elementaryCharge / (6 * Math.PI), charge), field),
    o.multiply(radius, dynamicViscosity(o, temperature), distance),
  );
  return o.atLeast(o.add(o.multiply(neutral, o.exponential(o.atMost(potential, 50))), drift), 0);
};
