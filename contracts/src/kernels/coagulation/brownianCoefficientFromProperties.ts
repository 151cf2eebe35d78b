import { relative } from "../../accuracy.ts";
import { fraction, nonNegative, positive } from "../../domain.ts";
import { array, scalar } from "../../field.ts";
import { definePairFormula } from "../../formula.ts";

export const brownianCoefficientFromProperties = definePairFormula({
  name: "coagulation/brownianCoefficientFromProperties",
  summary: "Brownian coagulation coefficient of particles whose transport properties are known.",
  equation: String.raw`K_{ij} = \frac{4\pi (D_i + D_j)(r_i + r_j)}{\dfrac{r_i + r_j}{r_i + r_j + \sqrt{g_i^2 + g_j^2}} + \dfrac{4(D_i + D_j)}{\alpha\,(r_i + r_j)\sqrt{\bar c_i^2 + \bar c_j^2}}}`,
  source: "Fuchs (1964); Seinfeld & Pandis (2016), eq. 13.56",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    diffusionCoefficient: array("m^2/s", ["box", "particle"], { domain: positive }),
    fuchsCollectionLength: array("m", ["box", "particle"], { domain: nonNegative }),
    meanThermalSpeed: array("m/s", ["box", "particle"], { domain: positive }),
    accommodation: scalar("1", { domain: fraction, default: 1 }),
  },
  outputs: {
    coefficient: array("m^3/s", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: relative({ float64: 3e-15, float32: 2e-6 }),
    }),
  },
  operations: { add: 6, multiply: 13, divide: 1, squareRoot: 2 },
});
