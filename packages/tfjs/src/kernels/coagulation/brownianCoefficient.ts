import { brownianCoefficient as kernel } from "@aitken/contracts/kernels";
import { airMeanFreePath } from "../../formulas/gas/airMeanFreePath.ts";
import { dynamicViscosity } from "../../formulas/gas/dynamicViscosity.ts";
import { diffusionCoefficient } from "../../formulas/particle/diffusionCoefficient.ts";
import { fuchsCollectionLength } from "../../formulas/particle/fuchsCollectionLength.ts";
import { knudsenNumber } from "../../formulas/particle/knudsenNumber.ts";
import { meanThermalSpeed } from "../../formulas/particle/meanThermalSpeed.ts";
import { mobility } from "../../formulas/particle/mobility.ts";
import { slipCorrection } from "../../formulas/particle/slipCorrection.ts";
import type { Program } from "../../program.ts";

export const brownianCoefficient: Program<typeof kernel> = {
  kernel,
  run(o, { radius, mass, temperature, pressure, accommodation }, { sizes: { box, particle: n } }) {
    const viscosity = dynamicViscosity(o, temperature);
    const slip = slipCorrection(o, knudsenNumber(o, airMeanFreePath(o, temperature, pressure), radius));
    const diffusion = diffusionCoefficient(o, temperature, mobility(o, radius, slip, viscosity));
    const speed = meanThermalSpeed(o, mass, temperature);
    const distance = fuchsCollectionLength(o, radius, diffusion, speed);
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
