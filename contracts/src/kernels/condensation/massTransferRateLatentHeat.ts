import { relative } from "../../accuracy.ts";
import { nonNegative, positive, real } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";
import { resistanceFactor } from "./thermalResistanceFactor.ts";

export const massTransferRateLatentHeat = defineFormula({
  name: "condensation/massTransferRateLatentHeat",
  summary: "Growth of a particle by one species, slowed by its latent heat.",
  equation: String.raw`\frac{dm}{dt} = \frac{k\,\Delta p\,M}{R T} \Big/ \frac{F}{R_\mathrm{s} T}`,
  source: "Topping & Bane (2022), eq. 2.36",
  dimensions: ["box", "particle"],
  inputs: {
    partialPressureDifference: array("Pa", ["box", "particle"], { domain: real }),
    firstOrderMassTransport: array("m^3/s", ["box", "particle"], { domain: nonNegative }),
    diffusionCoefficient: array("m^2/s", ["box", "particle"], { domain: nonNegative }),
    latentHeat: each("J/kg", ["box"], { domain: nonNegative }),
    surfacePartialPressure: array("Pa", ["box", "particle"], { domain: nonNegative }),
    thermalConductivity: each("W/(m K)", ["box"], { domain: positive }),
    temperature: each("K", ["box"], { domain: positive }),
    molarMass: each("kg/mol", ["box"], { domain: positive }),
  },
  outputs: {
    massTransferRate: array("kg/s", ["box", "particle"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  requires: {
    field: "latentHeat",
    expected: "values whose resistance factor is > 0",
    holds: (values) => resistanceFactor(values) > 0,
  },
  operations: { add: 2, multiply: 6, divide: 4 },
});
