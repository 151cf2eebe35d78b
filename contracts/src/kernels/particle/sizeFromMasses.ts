import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";

const accuracy = relative({ float64: 2e-15, float32: 1e-6 });

/** What a particle is as a whole, from the masses of its species; an empty slot has no size. */
export const sizeFromMasses = defineKernel({
  name: "particle/sizeFromMasses",
  summary: "Volume, radius and mass of particles from the masses of their species; 0 for an empty slot.",
  equation: String.raw`V_i = \sum_s \frac{m_{si}}{\rho_s},\quad r_i = \sqrt[3]{\frac{3 V_i}{4\pi}},\quad m_i = \sum_s m_{si}`,
  source: "definition",
  dimensions: ["box", "species", "particle"],
  inputs: {
    mass: array("kg", ["box", "species", "particle"], { domain: nonNegative }),
    density: array("kg/m^3", ["species"], { domain: positive }),
  },
  outputs: {
    volume: array("m^3", ["box", "particle"], { accuracy }),
    radius: array("m", ["box", "particle"], { accuracy }),
    totalMass: array("kg", ["box", "particle"], { accuracy }),
  },
  cost: ({ box = 0, species = 0, particle = 0 }) => {
    const [particles, masses] = [box * particle, box * species * particle];
    return {
      add: 2 * masses,
      multiply: masses + particles,
      divide: 0,
      squareRoot: 0,
      exponential: 2 * particles,
      bytes: 8 * (masses + 3 * particles),
    };
  },
});
