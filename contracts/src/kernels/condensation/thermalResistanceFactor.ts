import { relative } from "../../accuracy.ts";
import { constants } from "../../constants.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

/** The factor of one element. */
export const resistanceFactor = (values: Readonly<Record<string, number>>): number => {
  const { diffusionCoefficient = 0, latentHeat = 0, surfacePartialPressure = 0 } = values;
  const { thermalConductivity = 0, temperature = 0, molarMass = 0 } = values;
  const specific = (constants.gasConstant.value / molarMass) * temperature;
  const cooling = (diffusionCoefficient * latentHeat * surfacePartialPressure) / (temperature * thermalConductivity);
  return cooling * (latentHeat / specific - 1) + specific;
};

export const thermalResistanceFactor = defineFormula({
  name: "condensation/thermalResistanceFactor",
  summary: "How the latent heat of condensation resists it.",
  equation: String.raw`F = \frac{D L p_\mathrm{s}}{T k}\left(\frac{L}{R_\mathrm{s} T} - 1\right) + R_\mathrm{s} T,\quad R_\mathrm{s} = \frac RM`,
  source: "Topping & Bane (2022), eq. 2.36",
  dimensions: ["box", "particle"],
  inputs: {
    diffusionCoefficient: array("m^2/s", ["box", "particle"], { domain: nonNegative }),
    latentHeat: each("J/kg", ["box"], { domain: nonNegative }),
    surfacePartialPressure: array("Pa", ["box", "particle"], { domain: nonNegative }),
    thermalConductivity: each("W/(m K)", ["box"], { domain: positive }),
    temperature: each("K", ["box"], { domain: positive }),
    molarMass: each("kg/mol", ["box"], { domain: positive }),
  },
  outputs: {
    thermalResistanceFactor: array("J/kg", ["box", "particle"], {
      accuracy: relative({ float64: 2e-15, float32: 2e-6 }),
    }),
  },
  requires: {
    field: "latentHeat",
    expected: "values whose resistance factor is > 0",
    holds: (values) => resistanceFactor(values) > 0,
  },
  operations: { add: 2, multiply: 5, divide: 3 },
});
