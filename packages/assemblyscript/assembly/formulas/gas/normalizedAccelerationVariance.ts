/**
 * Variance of a fluid's acceleration in Kolmogorov units [1] from the Reynolds number of the Taylor microscale [1] > 0:
 * (11 + 7Re_λ)/(205 + Re_λ). Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
// @ts-ignore: decorator
@inline
export function normalizedAccelerationVariance(taylorMicroscaleReynoldsNumber: v128): v128 {
  return f64x2.div(
    f64x2.add(f64x2.splat(11), f64x2.mul(f64x2.splat(7), taylorMicroscaleReynoldsNumber)),
    f64x2.add(f64x2.splat(205), taylorMicroscaleReynoldsNumber),
  );
}
