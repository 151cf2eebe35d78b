import { bernoulliFunction } from "../../math/bernoulliFunction.ts";
import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";
import { reduced } from "./reduced.ts";

/**
 * Diffusive Knudsen number of two particles, √(k T m) η_c/(f R η_k) with reduced mass m and friction f; Chahl &
 * Gopalakrishnan (2019). η_c/η_k is |φ|/(1 − e^−|φ|), over 1 + φ where they attract each other.
 */
export const diffusiveKnudsenNumber = <V>(
  o: Operations<V>,
  firstRadius: V | number,
  secondRadius: V | number,
  firstMass: V | number,
  secondMass: V | number,
  firstFriction: V | number,
  secondFriction: V | number,
  coulombPotentialRatio: V | number,
  temperature: V | number,
): V => {
  const potential = o.absolute(coulombPotentialRatio);
  const limits = o.divide(
    o.add(bernoulliFunction(o, potential), potential),
    o.add(1, o.atLeast(coulombPotentialRatio, 0)),
  );
  const thermal = o.squareRoot(
    o.multiply(o.multiply(scaledConstants.boltzmann, temperature), reduced(o, firstMass, secondMass)),
  );
  return o.divide(
    o.multiply(thermal, limits),
    o.multiply(reduced(o, firstFriction, secondFriction), o.add(firstRadius, secondRadius)),
  );
};
