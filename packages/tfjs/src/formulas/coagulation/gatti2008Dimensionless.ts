import { bernoulliFunction } from "../../math/bernoulliFunction.ts";
import { polynomial } from "../../math/polynomial.ts";
import type { Operations } from "../../operations.ts";
import { hardSphereDimensionless } from "./hardSphereDimensionless.ts";

/** The sheath's radius over the distance at which the potential is 1.5 k_B T. */
const reach = 1.22;

/** In place of a Knudsen number of 0, where the exponential is 0. */
const least = 1e-30;

/** [1 − (1 + q) e^−q]/q² in powers of q, for q < 1: (−1)ⁿ/(n! (n + 2)). */
const near = Array.from({ length: 10 }, (_, n) => {
  const factorial = Array.from({ length: n }, (_, k) => k + 1).reduce((product, k) => product * k, 1);
  return (-1) ** n / (factorial * (n + 2));
});

/** The least potential is treated unlike none. */
export const exactZeros = ["coulombPotentialRatio"];

/**
 * Dimensionless coagulation coefficient of attracting particles with one collision in the sheath; hard spheres where they
 * repel. Gatti & Kortshagen (2008).
 */
export const gatti2008Dimensionless = <V>(
  o: Operations<V>,
  diffusiveKnudsenNumber: V | number,
  coulombPotentialRatio: V | number,
): V => {
  const k = diffusiveKnudsenNumber;
  const potential = o.atLeast(coulombPotentialRatio, 0);
  const kinetic = o.add(1, potential);
  const ratio = o.divide(o.add(bernoulliFunction(o, potential), potential), kinetic);
  const q = o.divide(o.multiply(0.5 * reach * Math.sqrt(Math.PI), ratio, potential), o.atLeast(k, least));
  const decay = o.exponential(o.subtract(0, q));
  const collided = o.select(
    o.isPositive(o.subtract(1, q)),
    o.multiply(q, q, polynomial(o, q, near)),
    o.subtract(1, o.multiply(o.add(1, q), decay)),
  );
  const sheath = o.multiply(
    o.multiply((2 * Math.sqrt(Math.PI) * reach ** 3) / 9, potential),
    o.multiply(potential, o.divide(potential, kinetic)),
    ratio,
  );
  const attracting = o.add(
    o.multiply(o.multiply(4 * Math.PI, k), k, collided),
    o.multiply(Math.sqrt(8 * Math.PI), o.add(k, sheath), decay),
  );
  const attracts = o.subtract(1, o.isPositive(o.subtract(0, coulombPotentialRatio)));
  return o.select(attracts, attracting, hardSphereDimensionless(o, k));
};
