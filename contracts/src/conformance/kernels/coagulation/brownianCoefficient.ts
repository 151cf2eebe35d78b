import { brownianCoefficient as kernel } from "../../../kernels/coagulation/brownianCoefficient.ts";
import { flatten, numberOf } from "../../case.ts";
import { caseOf } from "../../fixtures.ts";
import { cycle, laneSizes, type Traits, type Trial } from "../../traits.ts";

const one = caseOf(kernel, "brownian_kernel/random-2-n12");
const period = 11;
const radii = flatten(one.inputs.radius!).subarray(0, period);
const masses = flatten(one.inputs.mass!).subarray(0, period);
const coefficients = flatten(one.expected!.coefficient!);
const temperature = numberOf(one.inputs.temperature!);
const pressure = numberOf(one.inputs.pressure!);
const accommodation = numberOf(one.inputs.accommodation!);

/** The coefficient of a pair depends on that pair alone: repeated particles repeat it. */
const trial = (n: number, boxes: number): Trial => {
  const coefficient = new Float64Array(boxes * n * n);
  const particle = (b: number, i: number) => (b * n + i) % period;
  for (let b = 0, at = 0; b < boxes; b++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++, at++) coefficient[at] = coefficients[particle(b, i) * (period + 1) + particle(b, j)]!;
  const perBox = (value: number) => ({ data: new Float64Array(boxes).fill(value), shape: [boxes] });
  return {
    values: {
      radius: { data: cycle(radii, n * boxes), shape: [boxes, n] },
      mass: { data: cycle(masses, n * boxes), shape: [boxes, n] },
      temperature: boxes > 1 ? perBox(temperature) : temperature,
      pressure: boxes > 1 ? perBox(pressure) : pressure,
      accommodation,
    },
    expectation: { expected: { coefficient } },
  };
};

export const brownianCoefficient: Traits = {
  kernel,
  sizes: [...laneSizes, 1001],
  trials: (n, boxes) => [trial(n, boxes)],
  probe: {
    values: trial(9, 2).values,
    reach: (_, [fromBox, from], __, [box, i, j]) =>
      (fromBox === undefined || fromBox === box) && (from === undefined || from === i || from === j),
  },
  checks: [],
};
