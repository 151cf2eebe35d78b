import { gasConstant } from "../../../build/constants.generated";
import { vaporMeanFreePath } from "../gas/vaporMeanFreePath";
import { kelvinRadius } from "../particle/kelvinRadius";
import { kelvinTermOf } from "../particle/kelvinTerm";

// What the particles of one box need to know of one vapor, kept in memory for all of them.

/** Bytes of it. */
export const vaporSize: usize = 56;

/**
 * Describes a vapor: temperature [K], its concentration in the gas [kg/m³], vapor pressure over the pure species [Pa], molar
 * mass [kg/mol], density [kg/m³], surface tension [N/m], mass accommodation [1], diffusion coefficient [m²/s].
 */
export function describeVapor(
  vapor: usize,
  temperature: f64,
  gas: f64,
  vaporPressure: f64,
  molarMass: f64,
  density: f64,
  surfaceTension: f64,
  accommodation: f64,
  diffusion: f64,
): void {
  const energy = gasConstant * temperature;
  store<f64>(vapor, gas);
  // Concentration in equilibrium with a flat surface, Kelvin radius, mean free path.
  store<f64>(vapor, (vaporPressure * molarMass) / energy, 8);
  const t = f64x2.splat(temperature);
  const m = f64x2.splat(molarMass);
  v128.store64_lane(vapor, kelvinRadius(f64x2.splat(surfaceTension), f64x2.splat(density), m, t), 0, 16);
  v128.store64_lane(vapor, vaporMeanFreePath(f64x2.splat(diffusion), m, t), 0, 24);
  store<f64>(vapor, 3 * Math.PI * diffusion * accommodation, 32);
  store<f64>(vapor, 1 + 0.283 * accommodation, 40);
  store<f64>(vapor, 0.75 * accommodation, 48);
}

/**
 * The rate of mass [kg/s] at which a particle takes a vapor up, from its activity in the particle and 1/r: 4π r D f times the
 * vapor's concentration less that in equilibrium with the surface, activity × flat × exp(min(r_K/r, 100)). With Fuchs & Sutugin's
 * f = 0.75α(1 + Kn)/(Kn² + Kn + 0.283αKn + 0.75α) that is one division: 3π D α (1 + Kn)/((Kn² + (1 + 0.283α)Kn + 0.75α)/r).
 */
// @ts-ignore: decorator
@inline
export function uptakeRate(vapor: usize, activity: v128, inverseRadius: v128): v128 {
  const curvature = f64x2.mul(v128.load64_splat(vapor, 16), inverseRadius);
  const kelvinTerm = kelvinTermOf(curvature);
  const surface = f64x2.mul(f64x2.mul(activity, v128.load64_splat(vapor, 8)), kelvinTerm);
  const knudsen = f64x2.mul(v128.load64_splat(vapor, 24), inverseRadius);
  const linear = f64x2.mul(f64x2.add(knudsen, v128.load64_splat(vapor, 40)), knudsen);
  const resistance = f64x2.mul(f64x2.add(linear, v128.load64_splat(vapor, 48)), inverseRadius);
  const opening = f64x2.mul(v128.load64_splat(vapor, 32), f64x2.add(knudsen, f64x2.splat(1)));
  return f64x2.mul(f64x2.div(opening, resistance), f64x2.sub(v128.load64_splat(vapor), surface));
}
