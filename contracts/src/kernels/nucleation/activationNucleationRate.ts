import { relative } from "../../accuracy.ts";
import { fractionOrZero, nonNegative } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const activationNucleationRate = defineFormula({
  name: "nucleation/activationNucleationRate",
  summary: "Formation of particles by activation of clusters, linear in the precursor.",
  equation: String.raw`J = A\,C\,S`,
  source: "Kulmala et al. (2006), Atmos. Chem. Phys. 6, 787; Sihto et al. (2006)",
  dimensions: ["box"],
  inputs: {
    precursorConcentration: each("1/m^3", ["box"], { domain: nonNegative }),
    activationCoefficient: each("1/s", ["box"], { domain: nonNegative }),
    survivalFactor: each("1", ["box"], { domain: fractionOrZero }),
  },
  outputs: {
    nucleationRate: array("1/(m^3 s)", ["box"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
  },
  operations: { multiply: 2 },
});
