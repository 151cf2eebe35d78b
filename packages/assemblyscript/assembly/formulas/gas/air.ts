import { boltzmann } from "../../../build/constants.generated";
import { airMeanFreePath } from "./airMeanFreePath";
import { dynamicViscosity } from "./dynamicViscosity";
import { slipCorrectionOf } from "../particle/slipCorrection";

// What the particles of one box need to know of its air. It is kept in memory, since V8 would move the formulas of values
// that only branches need into these, to compute them for every particle again.

/** Bytes of it. */
export const airSize: usize = 40;

/** Describes the air at a temperature [K] and a pressure [Pa]. */
export function describeAir(air: usize, temperature: f64, pressure: f64): void {
  const t = f64x2.splat(temperature);
  const viscosity = f64x2.extract_lane(dynamicViscosity(t), 0);
  const path = f64x2.extract_lane(airMeanFreePath(t, f64x2.splat(pressure)), 0);
  store<f64>(air, path);
  store<f64>(air, 1 / path, 8);
  store<f64>(air, 1 / (6 * Math.PI * viscosity), 16);
  store<f64>(air, boltzmann * temperature, 24);
  store<f64>(air, (8 / Math.PI) * boltzmann * temperature, 32);
}

/** Mean free path [m] */
// @ts-ignore: decorator
@inline
export function path(air: usize): v128 {
  return v128.load64_splat(air);
}

// @ts-ignore: decorator
@inline
export function inversePath(air: usize): v128 {
  return v128.load64_splat(air, 8);
}

/** 1/(6πμ), the mobility of a sphere without slip [s/kg] times its radius [m] */
// @ts-ignore: decorator
@inline
export function stokesMobility(air: usize): v128 {
  return v128.load64_splat(air, 16);
}

/** k_B T [J] */
// @ts-ignore: decorator
@inline
export function thermalEnergy(air: usize): v128 {
  return v128.load64_splat(air, 24);
}

/** 8 k_B T/π [J], over a mass the square of its mean thermal speed */
// @ts-ignore: decorator
@inline
export function thermalSpeed(air: usize): v128 {
  return v128.load64_splat(air, 32);
}

/** Mobility of a particle [s/kg] from its radius [m] and the inverse of that. */
// @ts-ignore: decorator
@inline
export function mobilityOf(air: usize, radius: v128, inverse: v128): v128 {
  const slip = slipCorrectionOf(f64x2.mul(path(air), inverse), f64x2.mul(radius, inversePath(air)));
  return f64x2.mul(f64x2.mul(slip, inverse), stokesMobility(air));
}
