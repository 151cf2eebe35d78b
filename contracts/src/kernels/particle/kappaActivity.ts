import { relative } from "../../accuracy.ts";
import { indexOf, nonNegative, positive } from "../../domain.ts";
import { array, scalar } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";

/** κ-Köhler theory: the activity of water from the volumes of all else; of the others their mole fraction. */
export const kappaActivity = defineKernel({
  name: "particle/kappaActivity",
  summary: "Activity of water by κ-Köhler theory, of the other species their mole fraction; 0 in an empty particle.",
  equation: String.raw`a_w = \left(1 + \frac{\sum_{s \ne w} \kappa_s V_s}{V_w}\right)^{-1},\quad V_s = \frac{c_s}{\rho_s};\quad a_s = \frac{c_s/M_s}{\sum_t c_t/M_t}`,
  source: "Petters & Kreidenweis (2007), eq. 2 and 7",
  dimensions: ["box", "species", "particle"],
  inputs: {
    massConcentration: array("kg/m^3", ["box", "species", "particle"], { domain: nonNegative }),
    kappa: array("1", ["species"], { domain: nonNegative }),
    density: array("kg/m^3", ["species"], { domain: positive }),
    molarMass: array("kg/mol", ["species"], { domain: positive }),
    waterIndex: scalar("1", { type: "int32", domain: indexOf("species"), default: 0 }),
  },
  outputs: {
    activity: array("1", ["box", "species", "particle"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  cost: ({ box = 0, species = 0, particle = 0 }) => {
    const masses = box * species * particle;
    return {
      add: 2 * masses,
      multiply: 3 * masses,
      divide: 2 * box * particle,
      squareRoot: 0,
      exponential: 0,
      bytes: 16 * masses,
    };
  },
});
