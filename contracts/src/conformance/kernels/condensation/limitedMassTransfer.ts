import { limitedMassTransfer as kernel } from "../../../kernels/condensation/limitedMassTransfer.ts";
import { flatten, numberOf, shapeOfNested } from "../../case.ts";
import { caseOf } from "../../fixtures.ts";
import { laneSizes, type Traits, type Trial } from "../../traits.ts";

const { inputs, expected } = caseOf(kernel, "mass_transfer_limited/random-2-n5");
const [species, period] = shapeOfNested(inputs.massRate!) as readonly [number, number];

/** As many times the particles share as many times the gas; slots that are left over are empty. */
const trial = (n: number, boxes: number): Trial => {
  const copies = Math.floor(n / period);
  const tiled = (values: Float64Array, rows: number, rest: number): Float64Array =>
    Float64Array.from({ length: boxes * rows * n }, (_, at) => {
      const i = at % n;
      return i < copies * period ? values[(Math.floor(at / n) % rows) * period + (i % period)]! : rest;
    });
  const ofMasses = (name: "massRate" | "mass") => ({
    data: tiled(flatten(inputs[name]!), species, name === "mass" ? 0 : 1e-18),
    shape: [boxes, species, n],
  });
  const gas = flatten(inputs.gasConcentration!);
  return {
    values: {
      massRate: ofMasses("massRate"),
      timeStep: numberOf(inputs.timeStep!),
      gasConcentration: {
        data: Float64Array.from({ length: boxes * species }, (_, at) => gas[at % species]! * copies),
        shape: [boxes, species],
      },
      mass: ofMasses("mass"),
      concentration: { data: tiled(flatten(inputs.concentration!), 1, 0), shape: [boxes, n] },
    },
    expectation: { expected: { massTransfer: tiled(flatten(expected!.massTransfer!), species, 0) } },
  };
};

export const limitedMassTransfer: Traits = {
  kernel,
  sizes: [...laneSizes, 1001],
  trials: (n, boxes) => [trial(n, boxes)],
  probe: {
    values: trial(10, 2).values,
    reach: (field, from, _, to) => {
      if (field === "timeStep") return true;
      if (from[0] !== to[0]) return false;
      if (field === "concentration") return from[1] === to[2] || undefined;
      if (from[1] !== to[1]) return false;
      return (field === "massRate" && from[2] === to[2]) || undefined;
    },
  },
  checks: [],
};
