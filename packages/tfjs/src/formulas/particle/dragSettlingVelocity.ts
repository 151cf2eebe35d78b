import { polynomial } from "../../math/polynomial.ts";
import type { Operations } from "../../operations.ts";
import { stokesSettlingVelocity } from "./stokesSettlingVelocity.ts";

/** Drag over Stokes's for Reynolds numbers from 1 to 1000: 1 + 0.15 Re^0.687; beyond, 0.44/24 Re. */
const factor = 0.15;
const exponent = 0.687;
const newton = 0.44 / 24;

/** ln Re in powers of ln(Re f(Re)), to 2e-4 between the jumps of Re f(Re) at Re = 1 and Re = 1000. */
const guess = [-0.128155, 0.92046, -0.0152235, -0.00523984, 0.000964254, -6.66675e-5, 1.7315e-6];

/**
 * The largest Reynolds number whose Re f(Re) is at most this: a product of one below 1, one between the jumps and one beyond
 * them, of which at most one is not at an end. Between them, a step of Newton's from the guess, all terms positive.
 */
const reynoldsNumber = <V>(o: Operations<V>, stokes: V): V => {
  const start = polynomial(o, o.logarithm(o.atMost(o.atLeast(stokes, 1), 2e4)), guess);
  const drag = o.exponential(o.multiply(exponent, start));
  const between = o.divide(
    o.add(stokes, o.multiply(factor * exponent, o.exponential(start), drag)),
    o.add(1, o.multiply(factor * (1 + exponent), drag)),
  );
  const below = o.atLeast(o.atMost(stokes, 1), 0);
  const beyond = o.squareRoot(o.atLeast(o.multiply(1 / (1000 * 1000 * newton), stokes), 1));
  return o.multiply(below, o.atMost(o.atLeast(between, 1), 1000), beyond);
};

/**
 * Settling velocity with the drag of Schiller & Naumann (1933) where the Reynolds number of Stokes's velocity with slip
 * reaches a threshold, Stokes's below it.
 */
export const dragSettlingVelocity = <V>(
  o: Operations<V>,
  radius: V | number,
  density: V | number,
  fluidDensity: V | number,
  dynamicViscosity: V | number,
  slipCorrection: V | number,
  gravitationalAcceleration: V | number,
  reynoldsNumberThreshold: V | number,
): V => {
  const stokes = stokesSettlingVelocity(
    o,
    radius,
    density,
    1,
    dynamicViscosity,
    gravitationalAcceleration,
    fluidDensity,
  );
  const withSlip = o.multiply(stokes, slipCorrection);
  const perVelocity = o.divide(o.multiply(o.multiply(2, radius), fluidDensity), dynamicViscosity);
  const isSlow = o.isPositive(o.subtract(reynoldsNumberThreshold, o.multiply(perVelocity, withSlip)));
  // A threshold that is NaN makes the result NaN.
  const slow = o.add(withSlip, o.multiply(0, reynoldsNumberThreshold));
  return o.select(isSlow, slow, o.divide(reynoldsNumber(o, o.multiply(perVelocity, stokes)), perVelocity));
};
