import { nucleationStep as kernel } from "../../../kernels/nucleation/nucleationStep.ts";
import { flatten, numberOf, valuesOf } from "../../case.ts";
import { caseOf } from "../../fixtures.ts";
import { laneSizes, type Traits, type Trial } from "../../traits.ts";

const one = caseOf(kernel, "nucleation_injection_step/gas-limited");
const { inputs, expected } = one;
const concentration = flatten(inputs.concentration!);
const mass = flatten(inputs.mass!);
const gas = flatten(inputs.gasConcentration!);
const species = gas.length;
const slots = concentration.length;
const taken = concentration.findIndex((value) => value > 0);
const free = concentration.findIndex((value, i) => value === 0 && mass[i] === 0 && mass[slots + i] === 0);

/** Two thirds of the slots are taken; the first of the others gets the particles. */
const trial = (n: number, boxes: number): Trial => {
  const first = Math.floor((2 * n) / 3);
  const slotOf = (k: number): number => (k < first ? taken : free);
  const fill = (rows: number, before: Float64Array, after: Float64Array) =>
    Float64Array.from({ length: boxes * rows * n }, (_, at) => {
      const [row, k] = [Math.floor(at / n) % rows, at % n];
      return (k === first ? after : before)[row * slots + slotOf(k)]!;
    });
  const results = (name: string) => flatten(expected![name]!);
  const repeated = (values: Float64Array) =>
    Float64Array.from({ length: boxes * values.length }, (_, at) => values[at % values.length]!);
  const nothing = n === 0;
  return {
    values: {
      ...valuesOf(kernel, one),
      nucleationRate: numberOf(inputs.nucleationRate!),
      gasConcentration: { data: repeated(gas), shape: [boxes, species] },
      mass: { data: fill(species, mass, mass), shape: [boxes, species, n] },
      concentration: { data: fill(1, concentration, concentration), shape: [boxes, n] },
    },
    expectation: {
      expected: {
        gasConcentration: repeated(nothing ? gas : results("gasConcentration")),
        mass: fill(species, mass, results("mass")),
        concentration: fill(1, concentration, results("concentration")),
        number: nothing ? new Float64Array(boxes) : repeated(results("number")),
        massTransfer: nothing ? new Float64Array(boxes * species) : repeated(results("massTransfer")),
      },
      scale: { gasConcentration: repeated(gas) },
    },
  };
};

export const nucleationStep: Traits = {
  kernel,
  sizes: [...laneSizes, 1001],
  trials: (n, boxes) => [trial(n, boxes)],
  probe: {
    values: trial(9, 2).values,
    reach: (field, from, _, to) => {
      const ofBox = field === "gasConcentration" || field === "mass" || field === "concentration";
      if (ofBox && from[0] !== to[0]) return false;
      return undefined;
    },
  },
  // The first free slot is filled.
  ordered: ["particle"],
  commuting: [["moleculeCount", "molarMass"]],
  checks: [],
};
