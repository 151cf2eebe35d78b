import { relative } from "../../accuracy.ts";
import { fraction, positive } from "../../domain.ts";
import { array, each, scalar } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";

/**
 * Per particle: diffusion coefficient D, mean thermal speed c̄, l = 8D/(π c̄) and Fuchs's g = l [1 − (1/(s + x) + 1/(s + 1))/3]
 * with x = l/(2r), s = √(1 + x²). Per pair, with R = r_i + r_j, D = D_i + D_j, G = √(g_i² + g_j²), c = √(c̄_i² + c̄_j²):
 * K = 4π R D / (R/(R + G) + 4D/(α c R)), which with one division is 4π R² D (R + G) c α / (R² c α + 4 D (R + G)).
 */
export const brownianCoefficient = defineKernel({
  name: "coagulation/brownianCoefficient",
  summary: "Brownian coagulation coefficient of every pair of particles, Fuchs interpolation.",
  equation: String.raw`K_{ij} = \frac{4\pi R D}{\dfrac{R}{R + G} + \dfrac{4D}{\alpha\,\bar c R}},\quad R = r_i + r_j,\ D = D_i + D_j,\ G = \sqrt{g_i^2 + g_j^2},\ \bar c = \sqrt{\bar c_i^2 + \bar c_j^2}`,
  source: "Fuchs (1964); Seinfeld & Pandis (2016), eq. 13.56; no √2 in g",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    mass: array("kg", ["box", "particle"], { domain: positive }),
    temperature: each("K", ["box"], { domain: positive }),
    pressure: each("Pa", ["box"], { domain: positive }),
    accommodation: scalar("1", { domain: fraction, default: 1 }),
  },
  outputs: {
    coefficient: array("m^3/s", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: relative({ float64: 4e-15, float32: 3e-6 }),
    }),
  },
  cost: ({ box = 0, particle: n = 0 }) => {
    const pairs = (box * n * (n + 1)) / 2;
    const particles = box * n;
    return {
      add: 6 * pairs + 8 * particles,
      multiply: 8 * pairs + 20 * particles,
      divide: pairs + 6 * particles,
      squareRoot: 2 * pairs + 2 * particles,
      exponential: particles,
      bytes: 8 * box * n * n + 16 * particles,
    };
  },
});
