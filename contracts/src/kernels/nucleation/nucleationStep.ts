import { scaled } from "../../accuracy.ts";
import { nonNegative, positive, shares } from "../../domain.ts";
import { array, each, scalar } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";

const bounds = { float64: 2e-15, float32: 2e-6 };

/**
 * New particles of one size go into the first slot of a box that has neither mass nor number; without such a slot none form.
 * The mass of species s in one of them is m_s = π/6 d³ k_s M_s/Σ_t(k_t M_t/ρ_t), only the ratios of the counts k matter;
 * their number is what the rate gives, or what the scarcest species that takes part allows, which then is used up exactly.
 */
export const nucleationStep = defineKernel({
  name: "nucleation/nucleationStep",
  summary: "New particles from gas in a free slot of each box, one step in place, no more than the gas allows.",
  equation: String.raw`N = \min\!\left(J\,\Delta t,\ \min_{s:\,m_s > 0} \frac{c_s}{m_s}\right),\quad m_s = \frac{\pi}{6} d^3 \frac{k_s M_s}{\sum_t k_t M_t/\rho_t}`,
  source: "exact solution",
  dimensions: ["box", "species", "particle"],
  inputs: {
    nucleationRate: each("1/(m^3 s)", ["box"], { domain: nonNegative }),
    timeStep: scalar("s", { domain: positive }),
    formationDiameter: scalar("m", { domain: positive }),
    moleculeCount: array("1", ["species"], { domain: shares }),
    molarMass: array("kg/mol", ["species"], { domain: positive }),
    density: array("kg/m^3", ["species"], { domain: positive }),
  },
  updates: {
    gasConcentration: array("kg/m^3", ["box", "species"], {
      domain: nonNegative,
      accuracy: scaled(bounds, "the gas before the step"),
    }),
    mass: array("kg", ["box", "species", "particle"], {
      domain: nonNegative,
      accuracy: scaled(bounds, "the result itself"),
    }),
    concentration: array("1/m^3", ["box", "particle"], {
      domain: nonNegative,
      accuracy: scaled(bounds, "the result itself"),
    }),
  },
  outputs: {
    number: array("1/m^3", ["box"], { accuracy: scaled(bounds, "the result itself") }),
    massTransfer: array("kg/m^3", ["box", "species"], { accuracy: scaled(bounds, "the result itself") }),
  },
  cost: ({ box = 0, species = 0, particle = 0 }) => ({
    add: box * species,
    multiply: box * species,
    divide: box * species,
    squareRoot: 0,
    exponential: 0,
    bytes: 8 * box * (particle * (species + 1) + 4 * species),
  }),
});
