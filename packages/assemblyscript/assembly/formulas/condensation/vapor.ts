import { gasConstant } from "../../../build/constants.generated";
import { vaporMeanFreePath } from "../gas/vaporMeanFreePath";
import { kelvinRadius } from "../particle/kelvinRadius";
import { kelvinTermOf } from "../particle/kelvinTerm";
import { latentHeatResistance } from "./latentHeatResistance";
import { amountScale } from "./particles";

// What the particles of one box need to know of one vapor, kept in memory for all of them.

/** Bytes of it. */
export const vaporSize: usize = 80;

/**
 * Describes a vapor: temperature [K], its concentration in the gas [kg/m³], vapor pressure over the pure species [Pa], molar
 * mass [kg/mol], density [kg/m³], surface tension [N/m], mass accommodation [1], diffusion coefficient [m²/s], latent heat [J/kg].
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
  latentHeat: f64,
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
  store<f64>(vapor, latentHeatResistance(diffusion, latentHeat, molarMass, temperature), 56);
  // Volume and amount of substance per mass, the latter scaled as the particles' amounts are.
  store<f64>(vapor, 1 / density, 64);
  store<f64>(vapor, amountScale / molarMass, 72);
}

/**
 * The vapor's activity [1] in a particle from its mass there [kg], the inverse amount of substance and the solutes' Σ κ V [m³]: the mole
 * fraction; of water whose activity κ decides V/(V + Σ κ V), 0 without water.
 */
// @ts-ignore: decorator
@inline
export function activityIn(vapor: usize, isWater: bool, mass: v128, inverseAmount: v128, solute: v128): v128 {
  if (!isWater) return f64x2.mul(f64x2.mul(mass, v128.load64_splat(vapor, 72)), inverseAmount);
  const volume = f64x2.mul(mass, v128.load64_splat(vapor, 64));
  const dry = f64x2.eq(volume, f64x2.splat(0));
  return v128.andnot(f64x2.div(volume, f64x2.add(volume, solute)), dry);
}

/** Its concentration in equilibrium with a surface of the pure species so curved [kg/m³], from 1/r: flat × exp(min(r_K/r, 100)). */
// @ts-ignore: decorator
@inline
export function pureConcentration(vapor: usize, inverseRadius: v128): v128 {
  const curvature = f64x2.mul(v128.load64_splat(vapor, 16), inverseRadius);
  return f64x2.mul(v128.load64_splat(vapor, 8), kelvinTermOf(curvature));
}

/**
 * Volume of vapor that a particle collects per time [m³/s], slowed by latent heat, from 1/r and the concentration at the surface. With
 * Fuchs & Sutugin's f = 0.75α(1 + Kn)/(Kn² + Kn + 0.283αKn + 0.75α), 4π r D f is one division: 3π D α (1 + Kn)/((Kn² + (1 + 0.283α)Kn
 * + 0.75α)/r). NaN where the resistance is none. Without latent heat nothing is computed of it.
 */
// @ts-ignore: decorator
@inline
export function transportCoefficient(vapor: usize, inverseRadius: v128, surface: v128, isHeated: bool): v128 {
  const one = f64x2.splat(1);
  const knudsen = f64x2.mul(v128.load64_splat(vapor, 24), inverseRadius);
  const linear = f64x2.mul(f64x2.add(knudsen, v128.load64_splat(vapor, 40)), knudsen);
  const resistance = f64x2.mul(f64x2.add(linear, v128.load64_splat(vapor, 48)), inverseRadius);
  const opening = f64x2.mul(v128.load64_splat(vapor, 32), f64x2.add(knudsen, one));
  if (!isHeated) return f64x2.div(opening, resistance);
  const heat = f64x2.add(one, f64x2.mul(v128.load64_splat(vapor, 56), surface));
  // All bits of a NaN's.
  const none = f64x2.le(heat, f64x2.splat(0));
  return f64x2.div(opening, f64x2.mul(resistance, v128.or(heat, none)));
}
