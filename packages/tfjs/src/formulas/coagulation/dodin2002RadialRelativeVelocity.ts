import { polynomial } from "../../math/polynomial.ts";
import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** erf(b)/b in powers of b², for b < 0.5: 2/√π (−1)ⁿ/(n! (2n + 1)). */
const near = [1, -1 / 3, 1 / 10, -1 / 42, 1 / 216, -1 / 1320].map((term) => (2 / Math.sqrt(Math.PI)) * term);

const errorFunctionQuotient = <V>(o: Operations<V>, b: V, squares: V): V =>
  o.select(o.isPositive(o.subtract(0.5, b)), polynomial(o, squares, near), o.divide(o.errorFunction(b), b));

/**
 * Mean radial relative velocity of two particles in turbulence and gravity, σ/√(2π) [√π (b² + ½) erf(b)/b + e^(−b²)] with
 * b = g (τ₁ − τ₂)/(√2 σ). Dodin & Elperin (2002).
 */
export const dodin2002RadialRelativeVelocity = <V>(
  o: Operations<V>,
  velocityDeviation: V | number,
  firstInertiaTime: V | number,
  secondInertiaTime: V | number,
): V => {
  const difference = o.absolute(o.subtract(firstInertiaTime, secondInertiaTime));
  const b = o.divide(o.multiply(Math.SQRT1_2 * scaledConstants.gravity, difference), velocityDeviation);
  const squares = o.multiply(b, b);
  const sum = o.add(
    o.multiply(o.add(0.5, squares), errorFunctionQuotient(o, b, squares)),
    o.multiply(1 / Math.sqrt(Math.PI), o.exponential(o.subtract(0, squares))),
  );
  return o.multiply(o.multiply(Math.SQRT1_2, velocityDeviation), sum);
};
