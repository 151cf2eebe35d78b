import { ayala2008LongitudinalCorrelation } from "./ayala2008LongitudinalCorrelation";
import { ayala2008Phi } from "./ayala2008Phi";
import { ayala2008Psi } from "./ayala2008Psi";

// A correlation is the difference of two exponentials, of the ratio q = √(1 − 2z²): their weights and scales.

// @ts-ignore: decorator
@inline
function root(scale: v128, microscale: v128): v128 {
  const ratio = f64x2.div(microscale, scale);
  return f64x2.sqrt(f64x2.sub(f64x2.splat(1), f64x2.mul(f64x2.splat(2), f64x2.mul(ratio, ratio))));
}

// @ts-ignore: decorator
@inline
function weight(root: v128, sign: f64): v128 {
  const half = f64x2.splat(0.5 * sign);
  return f64x2.add(f64x2.splat(0.5), f64x2.div(half, root));
}

// @ts-ignore: decorator
@inline
function scaled(scale: v128, root: v128, sign: f64): v128 {
  return f64x2.mul(f64x2.mul(f64x2.splat(0.5), scale), f64x2.add(f64x2.splat(1), f64x2.mul(f64x2.splat(sign), root)));
}

/**
 * Variance of the relative velocity of two particles in turbulence [m²/s²], at the distance of a collision: from radii [m], inertia
 * times [s] and velocities [m/s] > 0 of either; the fluid's root mean square velocity [m/s], Taylor microscale [m], Eulerian integral
 * length [m], Lagrangian integral time [s] and Lagrangian Taylor microscale of time [s], all > 0. Small or like particles follow the
 * fluid alike: what is left is a difference with as many digits less.
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
// @ts-ignore: decorator
@inline
export function ayala2008VelocityVariance(
  firstRadius: v128,
  secondRadius: v128,
  firstInertiaTime: v128,
  secondInertiaTime: v128,
  firstVelocity: v128,
  secondVelocity: v128,
  fluidVelocity: v128,
  taylorMicroscale: v128,
  eulerianIntegralLength: v128,
  lagrangianIntegralTime: v128,
  lagrangianTaylorMicroscaleTime: v128,
): v128 {
  const timeRoot = root(lagrangianIntegralTime, lagrangianTaylorMicroscaleTime);
  const lengthRoot = root(eulerianIntegralLength, f64x2.mul(f64x2.splat(Math.SQRT2), taylorMicroscale));
  const time0 = scaled(lagrangianIntegralTime, timeRoot, 1);
  const time1 = scaled(lagrangianIntegralTime, timeRoot, -1);
  const length0 = scaled(eulerianIntegralLength, lengthRoot, 1);
  const length1 = scaled(eulerianIntegralLength, lengthRoot, -1);
  const weight00 = f64x2.mul(weight(timeRoot, 1), weight(lengthRoot, 1));
  const weight01 = f64x2.mul(weight(timeRoot, 1), weight(lengthRoot, -1));
  const weight10 = f64x2.mul(weight(timeRoot, -1), weight(lengthRoot, 1));
  const weight11 = f64x2.mul(weight(timeRoot, -1), weight(lengthRoot, -1));
  const first = weighted(
    f64x2.mul(weight00, ayala2008Psi(time0, length0, firstInertiaTime, firstVelocity)),
    f64x2.mul(weight01, ayala2008Psi(time0, length1, firstInertiaTime, firstVelocity)),
    f64x2.mul(weight10, ayala2008Psi(time1, length0, firstInertiaTime, firstVelocity)),
    f64x2.mul(weight11, ayala2008Psi(time1, length1, firstInertiaTime, firstVelocity)),
  );
  const second = weighted(
    f64x2.mul(weight00, ayala2008Psi(time0, length0, secondInertiaTime, secondVelocity)),
    f64x2.mul(weight01, ayala2008Psi(time0, length1, secondInertiaTime, secondVelocity)),
    f64x2.mul(weight10, ayala2008Psi(time1, length0, secondInertiaTime, secondVelocity)),
    f64x2.mul(weight11, ayala2008Psi(time1, length1, secondInertiaTime, secondVelocity)),
  );
  const covariance = weighted(
    f64x2.mul(weight00, ayala2008Phi(time0, length0, firstInertiaTime, secondInertiaTime, firstVelocity, secondVelocity)),
    f64x2.mul(weight01, ayala2008Phi(time0, length1, firstInertiaTime, secondInertiaTime, firstVelocity, secondVelocity)),
    f64x2.mul(weight10, ayala2008Phi(time1, length0, firstInertiaTime, secondInertiaTime, firstVelocity, secondVelocity)),
    f64x2.mul(weight11, ayala2008Phi(time1, length1, firstInertiaTime, secondInertiaTime, firstVelocity, secondVelocity)),
  );
  const correlation = ayala2008LongitudinalCorrelation(
    f64x2.add(firstRadius, secondRadius),
    taylorMicroscale,
    eulerianIntegralLength,
  );
  const common = f64x2.div(
    f64x2.mul(f64x2.mul(f64x2.splat(2), correlation), covariance),
    f64x2.mul(firstInertiaTime, secondInertiaTime),
  );
  const own = f64x2.add(f64x2.div(first, firstInertiaTime), f64x2.div(second, secondInertiaTime));
  return f64x2.mul(f64x2.mul(fluidVelocity, fluidVelocity), f64x2.sub(own, common));
}

// @ts-ignore: decorator
@inline
function weighted(a: v128, b: v128, c: v128, d: v128): v128 {
  return f64x2.add(f64x2.add(f64x2.add(a, b), c), d);
}
