import { loadPair } from "../../lanes";
import { cubeRoot } from "../../math/cubeRoot";

// What all species need to know of each particle of a box, in rows of memory.

/** Smallest radius that a particle is given [m]. */
const smallestRadius: f64 = 1e-10;
/** The inverse radius of particles that have it. */
export const largestInverse: f64 = 1 / smallestRadius;

/** Amounts of substance are scaled by 2^64, so that the inverse even of a subnormal one is finite; the factor cancels. */
export const amountScale: f64 = 18446744073709551616.0;

/** Bytes of a row over n particles. */
// @ts-ignore: decorator
@inline
export function paddedSize(n: usize): usize {
  return 8 * ((n + 1) & ~1);
}

/** Bytes of what is known of n particles. */
export function particlesSize(species: usize, n: usize): usize {
  return 3 * paddedSize(n) + 2 * 8 * species;
}

/** Puts volume per mass and amount per mass of each species behind the rows. */
export function describeSpecies(particles: usize, species: usize, n: usize, density: usize, molarMass: usize): void {
  const perMass = particles + 3 * paddedSize(n);
  for (let s: usize = 0; s < species; s++) {
    store<f64>(perMass + 8 * s, 1 / load<f64>(density + 8 * s));
    store<f64>(perMass + 8 * (species + s), amountScale / load<f64>(molarMass + 8 * s));
  }
}

/**
 * Puts into three rows, from the state at the start of a step: 1/r, 0 of an empty slot; 1/Σ m/M, scaled; and where there is water
 * whose activity κ decides, Σ κ V over the other species. Without such water its index is the number of species.
 */
export function describeParticles(
  particles: usize,
  species: usize,
  n: usize,
  mass: usize,
  concentration: usize,
  kappa: usize,
  water: usize,
): void {
  const zero = f64x2.splat(0);
  const one = f64x2.splat(1);
  const size = paddedSize(n);
  const perMass = particles + 3 * size;
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    let volume = zero;
    let amount = zero;
    let solute = zero;
    for (let s: usize = 0; s < species; s++) {
      const m = loadPair(mass + 8 * (n * s + i), whole);
      const v = f64x2.mul(m, v128.load64_splat(perMass + 8 * s));
      volume = f64x2.add(volume, v);
      amount = f64x2.add(amount, f64x2.mul(m, v128.load64_splat(perMass + 8 * (species + s))));
      if (water == species || s == water) continue;
      solute = f64x2.add(solute, f64x2.mul(v, v128.load64_splat(kappa + 8 * s)));
    }
    const c = loadPair(concentration + 8 * i, whole);
    // What is too small for the cube root has the smallest radius anyway.
    const cube = f64x2.pmax(f64x2.mul(volume, f64x2.splat(0.75 / Math.PI)), f64x2.splat(1e-40));
    const radius = f64x2.pmax(cubeRoot(cube), f64x2.splat(smallestRadius));
    const empty = v128.or(f64x2.eq(volume, zero), f64x2.eq(c, zero));
    const at = particles + 8 * i;
    v128.store(at, v128.andnot(f64x2.div(one, radius), empty));
    v128.store(at + size, f64x2.div(one, amount));
    v128.store(at + 2 * size, solute);
  }
}
