/**
 * Flux of vapor to a particle over that of the continuum [1], from the vapor's Knudsen number [1] ≥ 0 and mass accommodation α [1]
 * in [0, 1]: 0.75α(1 + Kn)/(Kn² + Kn + 0.283αKn + 0.75α), 0 without accommodation.
 * Fuchs & Sutugin (1971); Seinfeld & Pandis (2016), eq. 12.43.
 */
// @ts-ignore: decorator
@inline
export function transitionCorrection(knudsenNumber: v128, massAccommodation: v128): v128 {
  const kinetic = f64x2.mul(f64x2.splat(0.75), massAccommodation);
  const linear = f64x2.add(knudsenNumber, f64x2.add(f64x2.splat(1), f64x2.mul(f64x2.splat(0.283), massAccommodation)));
  const fraction = f64x2.div(
    f64x2.mul(kinetic, f64x2.add(f64x2.splat(1), knudsenNumber)),
    f64x2.add(f64x2.mul(knudsenNumber, linear), kinetic),
  );
  // 0/0 where both inputs are 0.
  return v128.bitselect(
    f64x2.mul(f64x2.splat(0), knudsenNumber),
    fraction,
    f64x2.eq(massAccommodation, f64x2.splat(0)),
  );
}
