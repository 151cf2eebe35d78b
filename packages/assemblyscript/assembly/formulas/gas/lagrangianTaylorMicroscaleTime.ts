/**
 * Lagrangian Taylor microscale of time [s] from the Kolmogorov time [s], the Reynolds number of the Taylor microscale [1] and
 * the normalized variance of acceleration a₀ [1], all > 0: τ_K √(2Re_λ/(√15 a₀)). Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
// @ts-ignore: decorator
@inline
export function lagrangianTaylorMicroscaleTime(
  kolmogorovTime: v128,
  taylorMicroscaleReynoldsNumber: v128,
  normalizedAccelerationVariance: v128,
): v128 {
  const ratio = f64x2.div(taylorMicroscaleReynoldsNumber, normalizedAccelerationVariance);
  return f64x2.mul(kolmogorovTime, f64x2.sqrt(f64x2.mul(f64x2.splat(0.5163977794943222), ratio)));
}
