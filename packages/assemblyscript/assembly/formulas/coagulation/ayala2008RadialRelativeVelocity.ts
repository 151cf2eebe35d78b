import { gravity } from "../../../build/constants.generated";

/**
 * Mean radial relative velocity of two particles in turbulence and gravity [m/s], from the deviation of their velocities σ [m/s] and
 * their inertia times [s], all > 0: √(2/π) √(σ² + (π/8) g² (τ₁ − τ₂)²). Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
// @ts-ignore: decorator
@inline
export function ayala2008RadialRelativeVelocity(
  velocityDeviation: v128,
  firstInertiaTime: v128,
  secondInertiaTime: v128,
): v128 {
  const difference = f64x2.mul(f64x2.splat(0.5 * gravity), f64x2.sub(firstInertiaTime, secondInertiaTime));
  return f64x2.sqrt(
    f64x2.add(
      f64x2.mul(f64x2.splat(2 / Math.PI), f64x2.mul(velocityDeviation, velocityDeviation)),
      f64x2.mul(difference, difference),
    ),
  );
}
