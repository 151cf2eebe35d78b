import { gravity } from "../../../build/constants.generated";
import { exp } from "../../math/exp";
import { pow } from "../../math/pow";

/**
 * Radial distribution [1] of two kinds of particles at the distance of a collision: how much turbulence clusters them. From radii [m]
 * and Stokes numbers [1] > 0 of either; Kolmogorov length [m], Taylor-microscale Reynolds number [1], normalized acceleration
 * variance [1], Kolmogorov velocity [m/s] and time [s], all > 0; and what `ofBox` makes of these.
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
// @ts-ignore: decorator
@inline
export function ayala2008RadialDistribution(
  firstRadius: v128,
  secondRadius: v128,
  firstStokes: v128,
  secondStokes: v128,
  kolmogorovLength: v128,
  taylorMicroscaleReynoldsNumber: v128,
  normalizedAccelerationVariance: v128,
  kolmogorovVelocity: v128,
  kolmogorovTime: v128,
  power: v128,
): v128 {
  const drop = f64x2.div(f64x2.mul(f64x2.splat(gravity), kolmogorovTime), kolmogorovVelocity);
  const acceleration = f64x2.add(
    normalizedAccelerationVariance,
    f64x2.mul(f64x2.mul(f64x2.splat(Math.PI / 8), drop), drop),
  );
  const spread = f64x2.mul(
    f64x2.splat(20.115),
    f64x2.sqrt(f64x2.div(acceleration, taylorMicroscaleReynoldsNumber)),
  );
  const squaredLength = f64x2.mul(kolmogorovLength, kolmogorovLength);
  const reach = f64x2.add(firstRadius, secondRadius);
  const difference = f64x2.abs(f64x2.sub(firstStokes, secondStokes));
  const squaredCore = f64x2.mul(f64x2.mul(squaredLength, difference), spread);
  const stokes = f64x2.max(firstStokes, secondStokes);
  const cubic = f64x2.sub(f64x2.splat(1.5275), f64x2.mul(f64x2.splat(0.1988), stokes));
  const square = f64x2.sub(f64x2.mul(stokes, cubic), f64x2.splat(4.2942));
  const quartic = f64x2.mul(stokes, f64x2.add(f64x2.splat(5.3406), f64x2.mul(stokes, square)));
  const exponent = f64x2.div(f64x2.pmax(quartic, f64x2.splat(0)), power);
  const ratio = f64x2.div(
    f64x2.add(squaredLength, squaredCore),
    f64x2.add(f64x2.mul(reach, reach), squaredCore),
  );
  return pow(ratio, f64x2.mul(f64x2.splat(0.5), exponent));
}

/** How much gravity weakens the clustering in a box [1]: (g τ_K/v_K)^(0.1886 e^(20.306/Re)). */
// @ts-ignore: decorator
@inline
export function ofBox(
  kolmogorovLength: v128,
  taylorMicroscaleReynoldsNumber: v128,
  normalizedAccelerationVariance: v128,
  kolmogorovVelocity: v128,
  kolmogorovTime: v128,
): v128 {
  const drop = f64x2.div(f64x2.mul(f64x2.splat(gravity), kolmogorovTime), kolmogorovVelocity);
  const growth = exp(f64x2.div(f64x2.splat(20.306), taylorMicroscaleReynoldsNumber));
  return pow(drop, f64x2.mul(f64x2.splat(0.1886), growth));
}
