/**
 * Fuchs's mean distance g [m] from the surface of a particle at which others that leave it collide next, from its radius [m],
 * diffusion coefficient [m²/s] and mean thermal speed [m/s], all > 0. Fuchs (1964); Jacobson (2005), eq. 15.34.
 */
// @ts-ignore: decorator
@inline
export function fuchsCollectionLength(radius: v128, diffusionCoefficient: v128, meanThermalSpeed: v128): v128 {
  const l = f64x2.div(f64x2.mul(f64x2.splat(8 / Math.PI), diffusionCoefficient), meanThermalSpeed);
  return fuchsCollectionLengthOf(l, f64x2.div(f64x2.mul(f64x2.splat(0.5), l), radius));
}

/**
 * The same from l = 8D/(π c̄) [m] and x = l/(2r) [1]: with s = √(1 + x²) it is l [1 − (1/(s + x) + 1/(s + 1))/3], the textbook's
 * difference of cubes without its cancellation; no √2 in front.
 */
// @ts-ignore: decorator
@inline
export function fuchsCollectionLengthOf(l: v128, x: v128): v128 {
  const s = f64x2.sqrt(f64x2.add(f64x2.splat(1), f64x2.mul(x, x)));
  const sum = f64x2.add(
    f64x2.div(f64x2.splat(1), f64x2.add(s, x)),
    f64x2.div(f64x2.splat(1), f64x2.add(s, f64x2.splat(1))),
  );
  return f64x2.mul(l, f64x2.sub(f64x2.splat(1), f64x2.mul(sum, f64x2.splat(1.0 / 3))));
}
