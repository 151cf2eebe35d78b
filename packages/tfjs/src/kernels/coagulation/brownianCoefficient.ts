import { brownianCoefficient as kernel } from "@aitken/contracts/kernels";
import { dynamicViscosity, meanFreePath } from "../../formulas/air.ts";
import { diffusionCoefficient, meanThermalSpeed, mobility, slipCorrection } from "../../formulas/particle.ts";
import type { Operations } from "../../operations.ts";
import type { Program } from "../../program.ts";

export const brownianCoefficient: Program<typeof kernel> = {
  kernel,
  run(o, { radius, mass, temperature, pressure, accommodation }, { sizes: { box, particle: n } }) {
    const viscosity = dynamicViscosity(o, temperature);
    const path = meanFreePath(o, viscosity, temperature, pressure);
    const slip = slipCorrection(o, o.divide(path, radius), radius, path);
    const diffusion = diffusionCoefficient(o, mobility(o, slip, radius, viscosity), temperature);
    const speed = meanThermalSpeed(o, mass, temperature);
    const distance = collectionDistance(o, radius, diffusion, speed);
    /** Sums over all pairs: both orders of a pair add the same numbers, so that K is symmetric to the bit. */
    const pairs = (a: typeof radius) => o.add(o.reshape(a, [box, n, 1]), o.reshape(a, [box, 1, n]));
    const lengths = (a: typeof radius) => o.squareRoot(pairs(o.multiply(a, a)));
    const contact = pairs(radius);
    // With k = π R² c α and d = 4π D (R + G), K = k d/(k + d); the factors go where there are n, not n² of them.
    const kinetic = o.multiply(lengths(o.multiply(speed, o.multiply(Math.PI, accommodation))), contact, contact);
    const diffusive = o.multiply(pairs(o.multiply(4 * Math.PI, diffusion)), o.add(contact, lengths(distance)));
    return {
      coefficient: () => o.divide(o.multiply(kinetic, diffusive), o.add(kinetic, diffusive)),
    };
  },
};

/**
 * Fuchs's g = l [1 − (1/(s + x) + 1/(s + 1))/3] with l = 8D/(π c̄), x = l/(2r), s = √(1 + x²): all terms positive, where
 * the textbook's difference of cubes cancels.
 */
const collectionDistance = <V>(o: Operations<V>, radius: V, diffusion: V, speed: V): V => {
  const step = o.divide(o.multiply(8 / Math.PI, diffusion), speed);
  const x = o.divide(step, o.multiply(2, radius));
  const s = o.squareRoot(o.add(1, o.multiply(x, x)));
  const thirds = o.add(o.divide(1 / 3, o.add(s, x)), o.divide(1 / 3, o.add(s, 1)));
  return o.multiply(step, o.subtract(1, thirds));
};
