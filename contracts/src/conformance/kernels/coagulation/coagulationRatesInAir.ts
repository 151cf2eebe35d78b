import { coagulationRatesInAir as kernel } from "../../../kernels/coagulation/coagulationRatesInAir.ts";
import { type Shaped, type Values, valuesOf } from "../../case.ts";
import { check } from "../../check.ts";
import { caseOf } from "../../fixtures.ts";
import { expectationOf } from "../../judging.ts";
import { callKernel } from "../../running.ts";
import { laneSizes, type Traits, type Trial } from "../../traits.ts";
import { demandBalance, sum } from "./coagulationRates.balance.ts";
import { coagulationRates } from "./coagulationRates.ts";

/** The sizes that the oracle knows. */
const sizes = [...laneSizes, 129, 257];

/** Each box has 4 times the particles of the one before. */
const scaledBy = (values: ArrayLike<number>, boxes: number, factor: number): Float64Array =>
  Float64Array.from({ length: boxes * values.length }, (_, at) => {
    const box = Math.floor(at / values.length);
    return values[at - box * values.length]! * factor ** box;
  });

const nothing: Values = {
  ...Object.fromEntries(["concentration", "mass"].map((name) => [name, { data: new Float64Array(), shape: [1, 0] }])),
  radius: { data: new Float64Array(), shape: [0] },
  temperature: 298.15,
  pressure: 101_325,
};

const trialOf = (n: number, boxes: number): Trial => {
  const one = n > 0 ? caseOf(kernel, `coagulation_rates_in_air/n-${n}`) : undefined;
  const values = one ? valuesOf(kernel, one) : nothing;
  const rates = one ? expectationOf(one).expected : { gain: [], loss: [] };
  const boxed = (name: string, factor: number): Shaped => ({
    data: scaledBy((values[name] as Shaped).data, boxes, factor),
    shape: [boxes, n],
  });
  const air = (name: string) => {
    const value = values[name] as number;
    return boxes === 1 ? value : { data: new Float64Array(boxes).fill(value), shape: [boxes] };
  };
  return {
    values: {
      ...values,
      concentration: boxed("concentration", 4),
      mass: boxed("mass", 1),
      temperature: air("temperature"),
      pressure: air("pressure"),
    },
    expectation: {
      expected: { gain: scaledBy(rates.gain!, boxes, 16), loss: scaledBy(rates.loss!, boxes, 16) },
    },
  };
};

const probe: Values = {
  radius: coagulationRates.probe.values.radius!,
  concentration: coagulationRates.probe.values.concentration!,
  mass: { data: Float64Array.from({ length: 18 }, (_, i) => 6e-24 * 8 ** (i % 9)), shape: [2, 9] },
  temperature: { data: Float64Array.of(298.15, 280), shape: [2] },
  pressure: { data: Float64Array.of(101_325, 9e4), shape: [2] },
  accommodation: 0.5,
  overflow: "conserveVolume",
};

const volumeIsConserved = check(kernel, "properties", "volume is conserved with conserveVolume", async (bench) => {
  const { values } = trialOf(50, 1);
  const { gain, loss } = await callKernel(bench.backend, kernel, values);
  const { data } = values.radius as Shaped;
  const volume = (k: number) => data[k]! ** 3;
  const { accuracy } = kernel.outputs.gain;
  demandBalance(bench, accuracy, "the volume gained against the volume lost", sum(gain!, volume), sum(loss!, volume));
});

export const coagulationRatesInAir: Traits = {
  kernel,
  sizes,
  trials: (n, boxes) => (sizes.includes(n as (typeof sizes)[number]) ? [trialOf(n, boxes)] : []),
  probe: {
    values: probe,
    // What is NaN in a particle is NaN in the coefficients of all its pairs, as with its number.
    reach: (field, from, result, to) =>
      from.length < 2
        ? from[0] === undefined || from[0] === to[0]
        : coagulationRates.probe.reach(field === "mass" ? "concentration" : field, from, result, to),
  },
  checks: [volumeIsConserved],
};
