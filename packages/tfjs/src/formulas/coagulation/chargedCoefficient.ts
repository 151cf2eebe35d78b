import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";
import { coulombKineticLimit } from "../particle/coulombKineticLimit.ts";
import { coulombPotentialRatio } from "./coulombPotentialRatio.ts";
import { diffusiveKnudsenNumber } from "./diffusiveKnudsenNumber.ts";
import { reduced } from "./reduced.ts";

/** A model's dimensionless coefficient. */
type Dimensionless = <V>(o: Operations<V>, diffusiveKnudsenNumber: V | number, coulombPotentialRatio: V | number) => V;

/** So low that particles never meet. */
const lowest = -1e30;

/**
 * Coagulation coefficient of two charged particles, H f R³ η_k²/(m η_c) with reduced friction f and mass m; by the definition of
 * Kn_D that is H/Kn_D η_k R² √(k T/m). Gopalakrishnan & Hogan (2012); Chahl & Gopalakrishnan (2019).
 */
export const chargedCoefficient = <V>(
  o: Operations<V>,
  dimensionless: Dimensionless,
  firstRadius: V,
  secondRadius: V,
  firstMass: V,
  secondMass: V,
  firstFriction: V,
  secondFriction: V,
  firstCharge: V,
  secondCharge: V,
  temperature: V | number,
): V => {
  const potential = coulombPotentialRatio(o, firstRadius, secondRadius, firstCharge, secondCharge, temperature, lowest);
  const knudsen = diffusiveKnudsenNumber(
    o,
    firstRadius,
    secondRadius,
    firstMass,
    secondMass,
    firstFriction,
    secondFriction,
    potential,
    temperature,
  );
  const reach = o.add(firstRadius, secondRadius);
  const thermal = o.divide(o.multiply(scaledConstants.boltzmann, temperature), reduced(o, firstMass, secondMass));
  return o.multiply(
    o.divide(dimensionless(o, knudsen, potential), knudsen),
    coulombKineticLimit(o, potential),
    o.multiply(reach, reach),
    o.squareRoot(thermal),
  );
};
