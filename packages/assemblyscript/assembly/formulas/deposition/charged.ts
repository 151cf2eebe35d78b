import { airPermittivity, boltzmann, elementaryCharge } from "../../../build/constants.generated";
import { expOfModerate } from "../../math/exp";
import { dynamicViscosity } from "../gas/dynamicViscosity";

/** e²/(8π ε k_B) [K m] */
const imageScale: f64 = (elementaryCharge * elementaryCharge) / (8 * Math.PI * airPermittivity * boltzmann);

/**
 * The loss of charged particles [1/s] ≥ 0 from that of neutral ones [1/s], radius [m] > 0, charge [e], temperature [K] > 0, the wall's
 * potential [V] and electric field [V/m], and its distance [m] > 0: particula's heuristic. With φ = q²e²/(4π ε 2r k_B T) and the field
 * E towards the wall, β₀ e^min(φ, 50) + q e E/(6πμr s).
 */
// @ts-ignore: decorator
@inline
export function chargedWallLoss(
  neutral: v128,
  radius: v128,
  charge: v128,
  temperature: v128,
  wallPotential: v128,
  wallElectricField: v128,
  distance: v128,
): v128 {
  // The square of a whole number of charges is exact.
  const image = f64x2.div(
    f64x2.mul(f64x2.splat(imageScale), f64x2.mul(charge, charge)),
    f64x2.mul(radius, temperature),
  );
  const field = f64x2.add(wallElectricField, f64x2.div(wallPotential, distance));
  const drift = f64x2.div(
    f64x2.mul(f64x2.splat(elementaryCharge / (6 * Math.PI)), field),
    f64x2.mul(dynamicViscosity(temperature), distance),
  );
  return f64x2.pmax(
    f64x2.add(
      f64x2.mul(neutral, expOfModerate(f64x2.pmin(image, f64x2.splat(50)))),
      f64x2.mul(f64x2.div(charge, radius), drift),
    ),
    f64x2.splat(0),
  );
}
