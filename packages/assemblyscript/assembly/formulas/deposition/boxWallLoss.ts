import { expm1 } from "../../math/expm1";

/**
 * Loss of particles to the walls of a rectangular chamber [1/s] from the wall's eddy diffusivity k [1/s] > 0, the particle's diffusion
 * coefficient D [m²/s] > 0 and settling velocity v [m/s] ≥ 0, and the chamber's length, width and height [m] > 0:
 * (4/π)(1/L + 1/W)q + v coth(πv/(4q))/H with q = √(kD). Crump, Flagan & Seinfeld (1982); McMurry & Rader (1985).
 */
// @ts-ignore: decorator
@inline
export function boxWallLoss(
  wallEddyDiffusivity: v128,
  diffusionCoefficient: v128,
  settlingVelocity: v128,
  length: v128,
  width: v128,
  height: v128,
): v128 {
  const q = f64x2.sqrt(f64x2.mul(wallEddyDiffusivity, diffusionCoefficient));
  const sides = f64x2.mul(
    f64x2.splat(4 / Math.PI),
    f64x2.add(f64x2.div(f64x2.splat(1), length), f64x2.div(f64x2.splat(1), width)),
  );
  // v coth y with y = πv/(4q), to rounding 4q/π of the smallest v.
  const power = expm1(f64x2.div(f64x2.mul(f64x2.splat(-0.5 * Math.PI), settlingVelocity), q));
  const falling = f64x2.div(f64x2.mul(settlingVelocity, f64x2.add(f64x2.splat(2), power)), f64x2.neg(power));
  const floor = v128.bitselect(f64x2.mul(f64x2.splat(4 / Math.PI), q), falling, f64x2.gt(power, f64x2.splat(-1e-280)));
  return f64x2.add(f64x2.mul(sides, q), f64x2.mul(floor, f64x2.div(f64x2.splat(1), height)));
}
