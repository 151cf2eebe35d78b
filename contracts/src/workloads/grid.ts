import { logarithmicGrid } from "../spectra/grid.ts";
import { type Distribution, lognormalNumber } from "../spectra/lognormal.ts";

/** Density of the particles of a workload [kg/m³]. */
export const density = 1000;

/** A size grid: `size` radii [m] from 1 nm to 10 µm, evenly spaced in their logarithm. */
export const gridRadius = (size: number): Float64Array =>
  size > 1 ? logarithmicGrid(1e-9, 1e-5, size) : new Float64Array(size).fill(1e-9);

/** Sizes of cloud droplets: `size` radii [m] from 5 to 60 µm, evenly spaced in their logarithm. */
export const dropletRadius = (size: number): Float64Array =>
  Float64Array.from({ length: size }, (_, k) => 5e-6 * 12 ** (k / Math.max(size - 1, 1)));

/** Volumes [m³] of spheres of these radii [m]. */
export const sphereVolume = (radius: Float64Array): Float64Array => radius.map((r) => (4 / 3) * Math.PI * (r * r * r));

/** Masses [kg] of spheres of these radii [m] and 1000 kg/m³. */
export const sphereMass = (radius: Float64Array): Float64Array =>
  sphereVolume(radius).map((volume) => volume * density);

/**
 * Number concentration [1/m³] of a distribution in the bins of a grid: edges are the geometric means of neighbouring
 * radii [m], and the bins at the ends take everything beyond, so that the sum is the distribution's total.
 */
export const binnedNumber = (distribution: Distribution, radius: Float64Array): Float64Array => {
  const edges = Float64Array.from({ length: radius.length + 1 }, (_, k) => {
    if (k === 0) return 0;
    return k === radius.length ? Number.POSITIVE_INFINITY : Math.sqrt(radius[k - 1]! * radius[k]!);
  });
  return lognormalNumber(distribution, edges);
};
