import { cubeRoot } from "../../math/cubeRoot";

/** Below it a number is not normal, or soon would not be. */
const least: f64 = 1e-300;

/** Radius [m] of a sphere of any volume [m³] ≥ 0. */
// @ts-ignore: decorator
@inline
export function radiusOf(volume: v128): v128 {
  const cube = f64x2.mul(volume, f64x2.splat(0.75 / Math.PI));
  const small = f64x2.lt(cube, f64x2.splat(least));
  const root = cubeRoot(v128.bitselect(f64x2.mul(cube, f64x2.splat(2.0 ** 60)), cube, small));
  const scaled = f64x2.mul(root, v128.bitselect(f64x2.splat(2.0 ** -20), f64x2.splat(1), small));
  const same = v128.or(f64x2.eq(cube, f64x2.splat(0)), f64x2.eq(cube, f64x2.splat(Infinity)));
  return v128.bitselect(cube, scaled, same);
}
