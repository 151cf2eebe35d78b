import type { Distribution } from "./distributions.ts";
import { erfc } from "./erfc.ts";

/** Density of the particles of a workload [kg/m³]. */
export const density = 1000;

/** A size grid: `size` radii [m] from 1 nm to 10 µm, evenly spaced in their logarithm. */
export const gridRadius = (size: number): Float64Array =>
  Float64Array.from({ length: size }, (_, k) => 1e-9 * 10 ** ((4 * k) / Math.max(size - 1, 1)));

/** Volumes [m³] of spheres of these radii [m]. */
export const sphereVolume = (radius: Float64Array): Float64Array => radius.map((r) => (4 / 3) * Math.PI * (r * r * r));

/** Masses [kg] of spheres of these radii [m] and 1000 kg/m³. */
export const sphereMass = (radius: Float64Array): Float64Array =>
  sphereVolume(radius).map((volume) => volume * density);

/** The share of a standard normal distribution between a and b, from the side of the nearer tail: there no digit is lost. */
const normalBetween = (a: number, b: number): number => {
  const [near, far] = a + b > 0 ? [a, b] : [-b, -a];
  return 0.5 * (erfc(near * Math.SQRT1_2) - erfc(far * Math.SQRT1_2));
};

/**
 * Number concentration [1/m³] of a distribution in the bins of a grid: edges are the geometric means of neighbouring
 * radii [m], and the bins at the ends take everything beyond, so that the sum is the distribution's total.
 */
export const binnedNumber = (distribution: Distribution, radius: Float64Array): Float64Array => {
  const edge = (k: number): number => {
    if (k === 0) return 0;
    return k === radius.length ? Number.POSITIVE_INFINITY : Math.sqrt(radius[k - 1]! * radius[k]!);
  };
  const number = new Float64Array(radius.length);
  for (const mode of distribution) {
    const width = mode.log10GeometricStandardDeviation * Math.LN10;
    let below = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < number.length; k++) {
      const above = Math.log(edge(k + 1) / mode.medianRadius) / width;
      number[k]! += mode.number * normalBetween(below, above);
      below = above;
    }
  }
  return number;
};
