import { brownianCoefficient as kernel } from "../../../kernels/coagulation/brownianCoefficient.ts";
import { flatten, numberOf } from "../../case.ts";
import { caseOf } from "../../fixtures.ts";
import { laneSizes, type Traits, type Trial } from "../../traits.ts";
import { laws } from "./brownianCoefficient.laws.ts";

/** Particles and their coefficients, as many as no width of a vector divides. */
const baseOf = (id: string, period: number) => {
  const { inputs, expected } = caseOf(kernel, id);
  const particles = flatten(inputs.radius!).length;
  const coefficients = flatten(expected!.coefficient!);
  return {
    period,
    radius: flatten(inputs.radius!),
    mass: flatten(inputs.mass!),
    temperature: numberOf(inputs.temperature!),
    pressure: numberOf(inputs.pressure!),
    coefficient: (i: number, j: number) => coefficients[i * particles + j]!,
  };
};

// Both with an accommodation of 1, in different air.
const bases = [baseOf("brownian_kernel/random-2-n12", 11), baseOf("brownian_kernel/random-1-n8", 7)] as const;
const base = (b: number) => bases[b % 2]!;

/** The coefficient of a pair depends on that pair alone: repeated particles repeat it. */
const trial = (n: number, boxes: number): Trial => {
  const coefficient = new Float64Array(boxes * n * n);
  for (let b = 0, at = 0; b < boxes; b++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++, at++) coefficient[at] = base(b).coefficient(i % base(b).period, j % base(b).period);
  const particles = (name: "radius" | "mass") =>
    Float64Array.from({ length: boxes * n }, (_, at) => {
      const { period, [name]: values } = base(Math.floor(at / n));
      return values[(at % n) % period]!;
    });
  const perBox = (name: "temperature" | "pressure") =>
    boxes === 1
      ? base(0)[name]
      : { data: Float64Array.from({ length: boxes }, (_, b) => base(b)[name]), shape: [boxes] };
  return {
    values: {
      radius: { data: particles("radius"), shape: [boxes, n] },
      mass: { data: particles("mass"), shape: [boxes, n] },
      temperature: perBox("temperature"),
      pressure: perBox("pressure"),
      accommodation: 1,
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
  laws,
  checks: [],
};
