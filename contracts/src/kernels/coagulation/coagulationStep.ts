import { scaled } from "../../accuracy.ts";
import { increasing, nonNegative, positive } from "../../domain.ts";
import { array, choice, scalar } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";

/**
 * One explicit step of coagulation on a grid: gain and loss of coagulationRates, from the state at its start. Nothing is
 * clamped, which would break the conservation of volume: a step longer than c/(loss − gain) gives negative numbers.
 */
export const coagulationStep = defineKernel({
  name: "coagulation/coagulationStep",
  summary: "Coagulation of the particles on a grid by the fixed pivot, one explicit step in place.",
  equation: String.raw`c_i \leftarrow c_i + \Delta t\,(\mathrm{gain}_i - \mathrm{loss}_i)`,
  source: "Kumar & Ramkrishna (1996), Chem. Eng. Sci. 51, 1311",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["particle"], { domain: increasing, fixed: true }),
    coefficient: array("m^3/s", ["box", "particle", "particle"], { domain: nonNegative, symmetric: true }),
    overflow: choice(["drop", "conserveVolume"], { default: "drop" }),
    timeStep: scalar("s", { domain: positive }),
  },
  updates: {
    concentration: array("1/m^3", ["box", "particle"], {
      domain: nonNegative,
      accuracy: scaled({ float64: 2e-14, float32: 1e-5 }, "the number before the step plus gain and loss"),
    }),
  },
  cost: ({ box = 0, particle: n = 0 }) => {
    const pairs = (box * n * (n + 1)) / 2;
    return {
      add: 2 * box * n * n + 2 * pairs + 2 * box * n,
      multiply: box * n * n + 3 * pairs + box * n,
      divide: 0,
      squareRoot: 0,
      exponential: 0,
      bytes: 8 * box * n * n + 32 * box * n,
    };
  },
});
