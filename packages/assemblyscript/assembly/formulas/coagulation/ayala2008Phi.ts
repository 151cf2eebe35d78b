/**
 * The function Φ [s²] of two particles' velocity covariance in turbulence, from the time α [s] and length φ [m] of a correlation and the
 * particles' inertia times τ₁, τ₂ [s] and velocities v₁, v₂ [m/s], all > 0. Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 *
 * The integral of e^−h over s, t > 0, with h = s/τ₁ + t/τ₂ + |s − t|/α + |v₁s − v₂t|/φ, is a sum over the wedges between the rays where h
 * has kinks: each gives the determinant of its two rays over the product of h on both. With v₁ ≥ v₂ that is
 * E = 1/(BC) + δ/(CH) + v₂/(HG), where B = h(1, 0), C = h(1, 1), H = h(v₂, v₁), G = h(0, 1), δ = v₁ − v₂. Φ is E + (f/2) dE/df with
 * f = 1/φ, whose terms are all positive: it has neither singularities nor cancellation.
 */
// @ts-ignore: decorator
@inline
export function ayala2008Phi(
  time: v128,
  length: v128,
  firstInertiaTime: v128,
  secondInertiaTime: v128,
  firstVelocity: v128,
  secondVelocity: v128,
): v128 {
  const inOrder = f64x2.ge(firstVelocity, secondVelocity);
  const fast = v128.bitselect(firstVelocity, secondVelocity, inOrder);
  const slow = v128.bitselect(secondVelocity, firstVelocity, inOrder);
  const fastRate = f64x2.div(f64x2.splat(1), v128.bitselect(firstInertiaTime, secondInertiaTime, inOrder));
  const slowRate = f64x2.div(f64x2.splat(1), v128.bitselect(secondInertiaTime, firstInertiaTime, inOrder));
  const rate = f64x2.div(f64x2.splat(1), time);
  const difference = f64x2.sub(fast, slow);
  const inverseLength = f64x2.div(f64x2.splat(1), length);
  const ofBoth = f64x2.add(fastRate, slowRate);
  const ofFast = f64x2.add(fastRate, rate);
  const ofSlow = f64x2.add(slowRate, rate);
  const b = f64x2.div(f64x2.splat(1), f64x2.add(ofFast, f64x2.mul(fast, inverseLength)));
  const c = f64x2.div(f64x2.splat(1), f64x2.add(ofBoth, f64x2.mul(difference, inverseLength)));
  const g = f64x2.div(f64x2.splat(1), f64x2.add(ofSlow, f64x2.mul(slow, inverseLength)));
  const h = f64x2.add(f64x2.add(f64x2.mul(fastRate, slow), f64x2.mul(slowRate, fast)), f64x2.mul(rate, difference));
  const first = f64x2.mul(f64x2.mul(f64x2.add(f64x2.mul(ofFast, b), f64x2.mul(ofBoth, c)), b), c);
  const second = f64x2.mul(f64x2.mul(difference, c), f64x2.add(f64x2.splat(1), f64x2.mul(ofBoth, c)));
  const third = f64x2.mul(f64x2.mul(slow, g), f64x2.add(f64x2.splat(1), f64x2.mul(ofSlow, g)));
  return f64x2.mul(f64x2.splat(0.5), f64x2.add(first, f64x2.div(f64x2.add(second, third), h)));
}
