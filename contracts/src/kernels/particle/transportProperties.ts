import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";

/**
 * How particles move in air. With the viscosity μ of Sutherland, the mean free path λ of air, Kn = λ/r and
 * Cc = 1 + Kn (1.257 + 0.4 exp(−1.1/Kn)): mobility B = Cc/(6π μ r), diffusion coefficient k_B T B,
 * mean thermal speed √(8 k_B T/(π m)), Stokes settling velocity m g B. The buoyancy of air is neglected.
 */
export const transportProperties = defineKernel({
  name: "particle/transportProperties",
  summary:
    "Knudsen number, slip correction, mobility, diffusion coefficient, thermal speed and settling velocity in air.",
  equation: String.raw`\mathrm{Kn} = \frac{\lambda}{r},\quad C_\mathrm{c} = 1 + \mathrm{Kn}\left(1.257 + 0.4\,e^{-1.1/\mathrm{Kn}}\right),\quad B = \frac{C_\mathrm{c}}{6\pi\mu r},\quad D = k_\mathrm{B} T B,\quad \bar c = \sqrt{\frac{8 k_\mathrm{B} T}{\pi m}},\quad v = m g B`,
  source: "Sutherland (1893); Seinfeld & Pandis (2016), eq. 9.6, 9.34, 9.42, 9.73, 9.78, table 9.5",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    mass: array("kg", ["box", "particle"], { domain: positive }),
    temperature: each("K", ["box"], { domain: positive }),
    pressure: each("Pa", ["box"], { domain: positive }),
  },
  outputs: {
    knudsenNumber: array("1", ["box", "particle"], { accuracy: relative({ float64: 4e-15, float32: 2e-6 }) }),
    slipCorrection: array("1", ["box", "particle"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
    mobility: array("s/kg", ["box", "particle"], { accuracy: relative({ float64: 6e-15, float32: 2e-6 }) }),
    diffusionCoefficient: array("m^2/s", ["box", "particle"], {
      accuracy: relative({ float64: 4e-15, float32: 2e-6 }),
    }),
    meanThermalSpeed: array("m/s", ["box", "particle"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
    settlingVelocity: array("m/s", ["box", "particle"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  cost: ({ box = 0, particle = 0 }) => {
    const n = box * particle;
    return { add: 2 * n, multiply: 8 * n, divide: 3 * n, squareRoot: n, exponential: n, bytes: 64 * n };
  },
});
