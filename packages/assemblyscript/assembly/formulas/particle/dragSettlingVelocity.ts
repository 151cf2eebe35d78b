import { expOfModerate } from "../../math/exp";
import { log } from "../../math/log";
import { eight, four } from "../../math/polynomial";
import { stokesSettlingVelocity } from "./stokesSettlingVelocity";

/** Where the drag is that of Stokes, times 1 + 0.15 Re^0.687, Re f(Re) goes from */
const least: f64 = 1.15;
/** to its value for 1000. */
const most: f64 = 18262.00583416654;

/** ln Re within 3 · 10⁻⁶, as a polynomial in ln(Re f(Re)), moved to [−1, 1]: its first Chebyshev terms. */
const guess = memory.data<f64>([
  3.843704499, 3.299878781, -0.3828709505, 0.1921696497, -0.03525530895, -0.03343601467, 0.03652012979, -0.009545712273,
  -0.008282622197, 0.00481296029, 6.12655184e-5, 0,
]);
const shrink: f64 = 0.2067650194915916;
const shift: f64 = 1.0288978807393825;

/**
 * Settling velocity [m/s] with the drag of Schiller and Naumann, from a particle's radius [m], density [kg/m³], the fluid's density
 * [kg/m³], its viscosity [Pa s], all > 0, slip correction [1] > 0, gravitational acceleration [m/s²] ≥ 0, and the Reynolds number of
 * the Stokes velocity ≥ 0 below which that velocity is kept, with slip. Else v = Re ν/(2r) with the Reynolds number of drag.
 * Schiller & Naumann (1933).
 */
// @ts-ignore: decorator
@inline
export function dragSettlingVelocity(
  radius: v128,
  density: v128,
  fluidDensity: v128,
  dynamicViscosity: v128,
  slipCorrection: v128,
  gravitationalAcceleration: v128,
  reynoldsNumberThreshold: v128,
): v128 {
  const frictionless = stokesSettlingVelocity(
    radius,
    density,
    f64x2.splat(1),
    dynamicViscosity,
    gravitationalAcceleration,
    fluidDensity,
  );
  const stokes = f64x2.mul(slipCorrection, frictionless);
  const perVelocity = f64x2.mul(f64x2.mul(f64x2.splat(2), radius), f64x2.div(fluidDensity, dynamicViscosity));
  const velocity = f64x2.div(reynoldsNumber(f64x2.mul(perVelocity, frictionless)), perVelocity);
  const isFast = f64x2.ge(f64x2.mul(perVelocity, stokes), reynoldsNumberThreshold);
  // NaN for a threshold of NaN, which no velocity reaches.
  return v128.bitselect(velocity, f64x2.add(stokes, f64x2.mul(f64x2.splat(0), reynoldsNumberThreshold)), isFast);
}

/**
 * The greatest Reynolds number whose Re f(Re) is at most this: f = 1 below Re = 1, 1 + 0.15 Re^0.687 from there on, 0.44/24 Re from
 * Re = 1000 on, with jumps in between. One step of Halley's, of third order, from a guess.
 */
// @ts-ignore: decorator
@inline
function reynoldsNumber(product: v128): v128 {
  const inside = f64x2.pmax(f64x2.pmin(product, f64x2.splat(most)), f64x2.splat(least));
  const t = f64x2.sub(f64x2.mul(log(inside), f64x2.splat(shrink)), f64x2.splat(shift));
  const t2 = f64x2.mul(t, t);
  const t4 = f64x2.mul(t2, t2);
  const logarithm = f64x2.add(eight(guess, t, t2, t4), f64x2.mul(four(guess + 64, t, t2), f64x2.mul(t4, t4)));
  const x = expOfModerate(logarithm);
  const drag = f64x2.mul(f64x2.splat(0.15), expOfModerate(f64x2.mul(f64x2.splat(0.687), logarithm)));
  const slope = f64x2.add(f64x2.splat(1), f64x2.mul(f64x2.splat(1.687), drag));
  const step = f64x2.div(f64x2.sub(f64x2.add(x, f64x2.mul(x, drag)), inside), slope);
  const curvature = f64x2.div(f64x2.mul(f64x2.splat(0.5 * 1.687 * 0.687), drag), slope);
  const root = f64x2.sub(x, f64x2.div(f64x2.mul(step, x), f64x2.sub(x, f64x2.mul(step, curvature))));
  const slow = v128.bitselect(f64x2.pmin(product, f64x2.splat(1)), root, f64x2.lt(product, f64x2.splat(least)));
  return v128.bitselect(
    f64x2.pmax(f64x2.sqrt(f64x2.mul(f64x2.splat(24 / 0.44), product)), f64x2.splat(1000)),
    slow,
    f64x2.ge(product, f64x2.splat(most)),
  );
}
