import { expm1 } from "../../math/expm1";
import { largestInverse } from "./particles";

/** How much a vapor's activity in a particle grows with its mass there [1/kg], from what it is computed from and itself. */
// @ts-ignore: decorator
@inline
function activitySlope(
  vapor: usize,
  isWater: bool,
  mass: v128,
  inverseAmount: v128,
  solute: v128,
  activity: v128,
): v128 {
  const one = f64x2.splat(1);
  if (!isWater)
    return f64x2.mul(f64x2.mul(f64x2.sub(one, activity), inverseAmount), v128.load64_splat(vapor, 72));
  const perMass = v128.load64_splat(vapor, 64);
  const volume = f64x2.add(f64x2.mul(mass, perMass), solute);
  const slope = f64x2.mul(f64x2.div(f64x2.div(solute, volume), volume), perMass);
  return v128.andnot(slope, f64x2.eq(volume, f64x2.splat(0)));
}

/** How much the logarithm of the Kelvin term falls with the vapor's mass [1/kg]; 0 where it is at its bound. */
// @ts-ignore: decorator
@inline
function curvatureSlope(vapor: usize, inverseRadius: v128): v128 {
  const exponent = f64x2.mul(v128.load64_splat(vapor, 16), inverseRadius);
  const bounded = v128.or(
    f64x2.ge(inverseRadius, f64x2.splat(largestInverse)),
    f64x2.ge(exponent, f64x2.splat(100)),
  );
  const cube = f64x2.mul(f64x2.mul(inverseRadius, inverseRadius), inverseRadius);
  const perVolume = f64x2.mul(v128.load64_splat(vapor, 64), f64x2.splat(0.25 / Math.PI));
  return v128.andnot(f64x2.mul(f64x2.mul(exponent, cube), perVolume), bounded);
}

/**
 * How much the concentration in equilibrium with a particle grows with the vapor's mass there [1/m³], 0 where it falls; from what the
 * activity is computed from and itself, 1/r and the concentration over the pure species [kg/m³].
 */
// @ts-ignore: decorator
@inline
export function surfaceSlope(
  vapor: usize,
  isWater: bool,
  mass: v128,
  inverseAmount: v128,
  solute: v128,
  activity: v128,
  inverseRadius: v128,
  pure: v128,
): v128 {
  const rising = activitySlope(vapor, isWater, mass, inverseAmount, solute, activity);
  const falling = f64x2.mul(activity, curvatureSlope(vapor, inverseRadius));
  return f64x2.pmax(f64x2.mul(pure, f64x2.sub(rising, falling)), f64x2.splat(0));
}

/**
 * Volume of vapor that a particle exchanges in a time [m³] while it relaxes exponentially, h k φ(h k S') with φ(x) = (1 − e⁻ˣ)/x, from
 * h k [m³] and the slope S' of the concentration at its surface [1/m³] ≥ 0.
 */
// @ts-ignore: decorator
@inline
export function relaxedVolume(volume: v128, slope: v128): v128 {
  const exponent = f64x2.neg(f64x2.mul(volume, slope));
  const relaxed = f64x2.div(f64x2.mul(volume, expm1(exponent)), exponent);
  return v128.bitselect(volume, relaxed, f64x2.eq(exponent, f64x2.splat(0)));
}
