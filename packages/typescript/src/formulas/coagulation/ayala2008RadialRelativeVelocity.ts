import { constants } from "@aitken/contracts";

const factor = Math.sqrt(2 / Math.PI);
const gravity = constants.gravity.value / 2;

/**
 * Mean radial relative velocity of two particles in turbulence and gravity [m/s] from the standard deviation of their relative
 * velocity [m/s] > 0 and their inertia times [s] > 0: √(2/π σ² + (g(τ₁ − τ₂)/2)²).
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const ayala2008RadialRelativeVelocity = (
  velocityDeviation: number,
  firstInertiaTime: number,
  secondInertiaTime: number,
): number => {
  const turbulence = factor * velocityDeviation;
  const settling = gravity * (firstInertiaTime - secondInertiaTime);
  return Math.sqrt(turbulence * turbulence + settling * settling);
};
