import { relative } from "../../accuracy.ts";
import { nonNegative, positive, real } from "../../domain.ts";
import { array, scalar } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";

/**
 * The inventory limit of condensation, per box and species. A request rate × time step × concentration takes at most what the
 * particle holds; E is all that evaporates; where condensation asks for more than gas + E all of it is scaled down to that.
 */
export const limitedMassTransfer = defineKernel({
  name: "condensation/limitedMassTransfer",
  summary: "Mass that can go from gas to particles in a step: no more than there is, on either side.",
  equation: String.raw`t_i = \begin{cases} \max(\dot m_i\,\Delta t\,c_i,\ -m_i c_i) & \dot m_i < 0 \\ \dot m_i\,\Delta t\,c_i\,\min\!\left(1,\ \frac{G + E}{S}\right) & \dot m_i \ge 0 \end{cases},\quad E = -\sum_{t_i < 0} t_i,\ S = \sum_{\dot m_i > 0} \dot m_i\,\Delta t\,c_i`,
  source: "exact solution",
  dimensions: ["box", "species", "particle"],
  inputs: {
    massRate: array("kg/s", ["box", "species", "particle"], { domain: real }),
    timeStep: scalar("s", { domain: positive }),
    gasConcentration: array("kg/m^3", ["box", "species"], { domain: nonNegative }),
    mass: array("kg", ["box", "species", "particle"], { domain: nonNegative }),
    concentration: array("1/m^3", ["box", "particle"], { domain: nonNegative }),
  },
  outputs: {
    massTransfer: array("kg/m^3", ["box", "species", "particle"], {
      accuracy: relative({ float64: 2e-14, float32: 1e-5 }),
    }),
  },
  cost: ({ box = 0, species = 0, particle = 0 }) => {
    const masses = box * species * particle;
    return {
      add: masses,
      multiply: 4 * masses,
      divide: box * species,
      squareRoot: 0,
      exponential: 0,
      bytes: 24 * masses,
    };
  },
});
