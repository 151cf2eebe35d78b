import { relative } from "../../accuracy.ts";
import { positive, real } from "../../domain.ts";
import { array, each, scalar } from "../../field.ts";
import { definePairFormula } from "../../formula.ts";

export const coulombPotentialRatio = definePairFormula({
  name: "coagulation/coulombPotentialRatio",
  summary:
    "Coulomb potential of two particles in contact over the thermal energy, > 0 where they attract; charges count elementary charges.",
  equation: String.raw`\varphi_{ij} = \max\!\left(-\frac{q_i q_j e^2}{4\pi\epsilon\,(r_i + r_j)\,k_\mathrm{B} T},\ \varphi_\mathrm{min}\right)`,
  source: "Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410, eq. 7",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    charge: array("1", ["box", "particle"], { domain: real }),
    temperature: each("K", ["box"], { domain: positive }),
    lowerLimit: scalar("1", { domain: real, default: -200 }),
  },
  outputs: {
    coulombPotentialRatio: array("1", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: relative({ float64: 3e-15, float32: 3e-6 }),
    }),
  },
  operations: { add: 1, multiply: 2, divide: 1 },
});
