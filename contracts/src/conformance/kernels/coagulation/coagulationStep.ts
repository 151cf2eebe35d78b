import { coagulationStep as kernel } from "../../../kernels/coagulation/coagulationStep.ts";
import type { Shaped } from "../../case.ts";
import { laneSizes, type Traits, type Trial } from "../../traits.ts";
import { coagulationRates } from "./coagulationRates.ts";

/** Half a bin's least lifetime, about. */
const timeStep = 2 ** 12;

/** What the rates of the oracle make of the concentration. */
const stepOf = ({ values, expectation }: Trial): Trial => {
  const { expected, at } = expectation;
  const { data } = values.concentration as Shaped;
  const after = (sign: 1 | -1) =>
    Float64Array.from(at!, (index, k) => data[index]! + timeStep * (expected.gain![k]! + sign * expected.loss![k]!));
  return {
    values: { ...values, timeStep },
    expectation: { expected: { concentration: after(-1) }, scale: { concentration: after(1) }, at: at! },
  };
};

const trials = (n: number, boxes: number): readonly Trial[] => coagulationRates.trials(n, boxes).map(stepOf);

export const coagulationStep: Traits = {
  kernel,
  sizes: [...laneSizes, 1001],
  trials,
  probe: {
    values: { ...coagulationRates.probe.values, timeStep },
    reach: (field, from, _, to) => {
      if (field === "timeStep") return true;
      if (from[0] !== to[0]) return false;
      if (field === "concentration" && from[1] === to[1]) return true;
      const [gain, loss] = ["gain", "loss"].map((rate) => coagulationRates.probe.reach(field, from, rate, to));
      return gain || loss;
    },
  },
  checks: [],
};
