import { airMolarMass, gravity } from "../../../build/constants.generated";
import { dynamicViscosity } from "../gas/dynamicViscosity";
import { meanFreePath } from "../gas/meanFreePath";
import { mobility } from "./mobility";
import { slipCorrectionOf } from "./slipCorrection";

/** Mobility of a particle in air [s/kg] from its radius [m], temperature [K] and pressure [Pa], all > 0. Seinfeld & Pandis (2016), eq. 9.78. */
// @ts-ignore: decorator
@inline
export function airMobility(radius: v128, temperature: v128, pressure: v128): v128 {
  const viscosity = dynamicViscosity(temperature);
  const path = meanFreePath(temperature, pressure, f64x2.splat(airMolarMass), viscosity);
  const slip = slipCorrectionOf(f64x2.div(path, radius), f64x2.mul(radius, f64x2.div(f64x2.splat(1), path)));
  return mobility(radius, slip, viscosity);
}

/** Settling velocity of a sphere [m/s] from its radius [m], density [kg/m³] and mobility [s/kg], without buoyancy. */
// @ts-ignore: decorator
@inline
export function settlingVelocity(radius: v128, density: v128, mobility: v128): v128 {
  return f64x2.mul(
    f64x2.mul(
      f64x2.mul(f64x2.splat((4.0 / 3) * Math.PI * gravity), density),
      f64x2.mul(f64x2.mul(radius, radius), radius),
    ),
    mobility,
  );
}
