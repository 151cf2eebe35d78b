import { relative } from "../../accuracy.ts";
import { fractionOrZero, nonNegative } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const kineticNucleationRate = defineFormula({
  name: "nucleation/kineticNucleationRate",
  summary: "Formation of particles by collision of two molecules, quadratic in the precursor.",
  equation: String.raw`J = K\,C^2\,S`,
  source: "Kulmala et al. (2006), Atmos. Chem. Phys. 6, 787; Sihto et al. (2006)",
  dimensions: ["box"],
  inputs: {
    precursorConcentration: each("1/m^3", ["box"], { domain: nonNegative }),
    kineticCoefficient: each("m^3/s", ["box"], { domain: nonNegative }),
    survivalFactor: each("1", ["box"], { domain: fractionOrZero }),
  },
  outputs: {
    nucleationRate: array("1/(m^3 s)", ["box"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 3 },
});
