import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/**
 * Mean radial relative velocity of two particles in turbulence and gravity, √(2/π) √(σ² + (π/8) g² (τ₁ − τ₂)²).
 * Ayala, Rosa & Wang (2008).
 */
export const ayala2008RadialRelativeVelocity = <V>(
  o: Operations<V>,
  velocityDeviation: V | number,
  firstInertiaTime: V | number,
  secondInertiaTime: V | number,
): V => {
  const deviation = o.multiply(Math.sqrt(2 / Math.PI), velocityDeviation);
  const settling = o.multiply(0.5 * scaledConstants.gravity, o.subtract(firstInertiaTime, secondInertiaTime));
  return o.squareRoot(o.add(o.multiply(deviation, deviation), o.multiply(settling, settling)));
};
