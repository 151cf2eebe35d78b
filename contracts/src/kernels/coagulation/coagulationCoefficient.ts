import { scaled } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";
import { mechanismSettings, mechanisms, particleProperties } from "./mechanisms.fields.ts";

/**
 * Everything that brings particles of air together, added up. Diffusion: not at all, neutral (brownianCoefficient), or between
 * charges by one of five models, K = H(Kn_D, φ) f R³ η_k²/(m η_c) with the reduced friction f and mass m, φ = coulombPotentialRatio
 * without a lower limit and H that model's dimensionless coefficient. Sedimentation: sedimentationCoefficient of spheres of the
 * given density. Turbulence: turbulentShearCoefficient, or ayala2008Coefficient of droplets with the mobility of air, τ = m B
 * and v = τ g, as exact as that is, 3e-7. No choice counts a mechanism twice.
 */
export const coagulationCoefficient = defineKernel({
  name: "coagulation/coagulationCoefficient",
  summary: "Coagulation coefficient of every pair of particles in air: diffusion, charge, sedimentation, turbulence.",
  equation: String.raw`K_{ij} = K^\mathrm{diffusion}_{ij} + K^\mathrm{sedimentation}_{ij} + K^\mathrm{turbulence}_{ij},\quad K^\mathrm{charged}_{ij} = H(\mathrm{Kn}_D, \varphi)\,\frac{f_{ij} R^3 \eta_\mathrm{k}^2}{m_{ij}\,\eta_\mathrm{c}}`,
  source:
    "Fuchs (1964); Gopalakrishnan & Hogan (2012); Chahl & Gopalakrishnan (2019); Seinfeld & Pandis (2016), eq. 13.56, 13A.2, 13A.4; Ayala, Rosa & Wang (2008)",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    ...mechanisms,
    ...particleProperties,
    ...mechanismSettings,
  },
  outputs: {
    coefficient: array("m^3/s", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: scaled(
        { float64: 9e-14, float32: 5e-5 },
        "the coefficient with the settling velocities added instead of subtracted",
        1e-60,
      ),
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
