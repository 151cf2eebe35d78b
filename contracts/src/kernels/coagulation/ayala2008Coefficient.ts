import { relative } from "../../accuracy.ts";
import { positive, turbulent } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { definePairFormula } from "../../formula.ts";

export const ayala2008Coefficient = definePairFormula({
  name: "coagulation/ayala2008Coefficient",
  summary: "Coagulation coefficient of droplets in turbulence, fitted to direct numerical simulations.",
  equation: String.raw`K_{ij} = 2\pi R^2\,\langle|w_r|\rangle\,g_{12}`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016; Dodin & Elperin (2002)",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    inertiaTime: array("s", ["box", "particle"], { domain: positive }),
    velocity: array("m/s", ["box", "particle"], { domain: positive }),
    kinematicViscosity: each("m^2/s", ["box"], { domain: positive }),
    turbulentDissipation: each("m^2/s^3", ["box"], { domain: positive }),
    taylorMicroscaleReynoldsNumber: each("1", ["box"], { domain: turbulent }),
  },
  outputs: {
    coefficient: array("m^3/s", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: relative({ float64: 3e-7, float32: null }),
    }),
  },
  operations: { add: 80, multiply: 110, divide: 36, squareRoot: 8, exponential: 9 },
});
