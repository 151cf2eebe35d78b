import { polynomial } from "../../math/polynomial.ts";
import { stokesSettlingVelocity } from "./stokesSettlingVelocity.ts";

/** Drag of Schiller & Naumann over Stokes's, for Reynolds numbers from 1 to 1000: 1 + 0.15 Re^0.687. */
const factor = 0.15;
const exponent = 0.687;
/** From 1000 on the drag over Stokes's is proportional to the Reynolds number. */
const newton = 0.44 / 24;
/** Re f(Re) jumps from 1 to this at Re = 1. */
const lowest = 1 + factor;
/** It jumps from this to 1000² · 0.44/24 at Re = 1000. */
const highest = 1000 * (1 + factor * 1000 ** exponent);

/** ln Re in powers of ln(Re f(Re)), to 2e-4 between the jumps. */
const guess = [-0.128155, 0.92046, -0.0152235, -0.00523984, 0.000964254, -6.66675e-5, 1.7315e-6];

/** The Reynolds number > 1 and < 1000 where Re f(Re) is this: a Newton step for its logarithm, one for itself. */
const reynoldsNumberBetween = (stokes: number): number => {
  const u = Math.log(stokes);
  const start = polynomial(u, guess);
  const excess = factor * Math.exp(exponent * start);
  const logarithm = start - ((start - u + Math.log1p(excess)) * (1 + excess)) / (1 + (1 + exponent) * excess);
  const re = Math.exp(logarithm);
  const more = factor * Math.exp(exponent * logarithm);
  return re - (re - stokes + re * more) / (1 + (1 + exponent) * more);
};

/** The largest Reynolds number whose Re f(Re) is at most this, which is 2rv/ν with Stokes's velocity. */
const reynoldsNumber = (stokes: number): number => {
  if (stokes < 1) return stokes;
  if (stokes >= 1000 * 1000 * newton) return Math.sqrt(stokes / newton);
  return reynoldsNumberBetween(Math.min(Math.max(stokes, lowest), highest));
};

/**
 * Settling velocity [m/s] with the drag of Schiller & Naumann where the Reynolds number of Stokes's velocity with slip reaches
 * a threshold [1] ≥ 0, Stokes's below it. From a particle's radius [m] > 0 and density [kg/m³], not below the fluid's,
 * the fluid's density [kg/m³] > 0 and viscosity [Pa s] > 0, the particle's slip correction [1] > 0, which counts below the
 * threshold alone, and the gravitational acceleration [m/s²] ≥ 0. Schiller & Naumann (1933).
 */
export const dragSettlingVelocity = (
  radius: number,
  density: number,
  fluidDensity: number,
  dynamicViscosity: number,
  slipCorrection: number,
  gravitationalAcceleration: number,
  reynoldsNumberThreshold: number,
): number => {
  const stokes = stokesSettlingVelocity(radius, density, 1, dynamicViscosity, gravitationalAcceleration, fluidDensity);
  const withSlip = stokes * slipCorrection;
  const perVelocity = (2 * radius * fluidDensity) / dynamicViscosity;
  if (perVelocity * withSlip >= reynoldsNumberThreshold) return reynoldsNumber(perVelocity * stokes) / perVelocity;
  // A threshold that is NaN makes the result NaN.
  return withSlip + 0 * reynoldsNumberThreshold;
};
