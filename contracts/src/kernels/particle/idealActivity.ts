import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, choice } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";

/** Raoult's law: the activity of a species is its fraction, of moles, of volume or of mass. */
export const idealActivity = defineKernel({
  name: "particle/idealActivity",
  summary:
    "Activity of each species in ideal particles: its fraction of moles, volume or mass; 0 in an empty particle.",
  equation: String.raw`a_s = \frac{x_s}{\sum_t x_t},\quad x_s = \frac{c_s}{M_s},\ \frac{c_s}{\rho_s}\ \text{or}\ c_s`,
  source: "Raoult (1887)",
  dimensions: ["box", "species", "particle"],
  inputs: {
    massConcentration: array("kg/m^3", ["box", "species", "particle"], { domain: nonNegative }),
    basis: choice(["molar", "volume", "mass"], { default: "molar" }),
    molarMass: array("kg/mol", ["species"], { domain: positive, requiredBy: { basis: "molar" } }),
    density: array("kg/m^3", ["species"], { domain: positive, requiredBy: { basis: "volume" } }),
  },
  outputs: {
    activity: array("1", ["box", "species", "particle"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
  },
  cost: ({ box = 0, species = 0, particle = 0 }) => {
    const masses = box * species * particle;
    return {
      add: masses,
      multiply: 2 * masses,
      divide: box * particle,
      squareRoot: 0,
      exponential: 0,
      bytes: 16 * masses,
    };
  },
});
