/**
 * The function Ψ [s] of a particle's velocity variance in turbulence, from the time α [s] and length φ [m] of a correlation and the
 * particle's inertia time τ [s] and velocity v [m/s], all > 0: 1/d − v/(2φd²) with d = 1/τ + 1/α + v/φ, which is
 * (1/τ + 1/α + v/(2φ))/d². Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
// @ts-ignore: decorator
@inline
export function ayala2008Psi(time: v128, length: v128, inertiaTime: v128, velocity: v128): v128 {
  const rate = f64x2.add(f64x2.div(f64x2.splat(1), inertiaTime), f64x2.div(f64x2.splat(1), time));
  const crossing = f64x2.div(velocity, length);
  const inverse = f64x2.div(f64x2.splat(1), f64x2.add(rate, crossing));
  return f64x2.mul(f64x2.mul(f64x2.add(rate, f64x2.mul(f64x2.splat(0.5), crossing)), inverse), inverse);
}
