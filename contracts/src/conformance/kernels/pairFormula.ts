import { resultOf } from "../../formula.ts";
import type { Kernel, NamedField } from "../../kernel.ts";
import { type Case, flatten, shapeOfNested, type Values } from "../case.ts";
import { regularCasesOf } from "../fixtures.ts";
import { laneSizes, primeMany, type Reach, type Traits, type Trial } from "../traits.ts";

/** A case whose particles are repeated, as many as no width of a vector divides. */
interface Base {
  readonly particles: number;
  readonly period: number;
  readonly values: Readonly<Record<string, Float64Array>>;
  /** Of the result, where errors are relative to another. */
  readonly scale?: Float64Array;
}

const baseOf = ({ inputs, expected, scale }: Case, result: string): Base => {
  const particles = shapeOfNested(expected![result]!).at(-1) ?? 0;
  const numbers = Object.entries({ ...inputs, ...expected }).filter(([, value]) => typeof value !== "string");
  const values = Object.fromEntries(numbers.map(([name, value]) => [name, flatten(value)]));
  return {
    particles,
    period: primeMany(Array.from({ length: particles })).length,
    values,
    ...(scale?.[result] && { scale: flatten(scale[result]) }),
  };
};

const isScalar = ({ kind, role }: NamedField): boolean => (kind === "scalar" || kind === "choice") && role === "input";

/** The cases that share the values of the scalars and the choices with the largest; the largest first. */
const alike = (kernel: Kernel, cases: readonly Case[]): readonly Case[] => {
  const scalars = kernel.fields.filter(isScalar);
  const result = resultOf(kernel).name;
  const sorted = [...cases].sort((a, b) => baseOf(b, result).particles - baseOf(a, result).particles);
  return sorted.filter(({ inputs }) =>
    scalars.every(({ name }) => String(inputs[name]) === String(sorted[0]!.inputs[name])),
  );
};

/** Inputs of any size from cases that differ in particles and air alone, one for each box in turn. */
export const pairTrials = (kernel: Kernel, cases: readonly Case[]): ((n: number, boxes: number) => Trial) => {
  const result = resultOf(kernel);
  const bases = cases.map((one) => baseOf(one, result.name));
  const given = kernel.fields.filter(({ role, name }) => role === "input" && name in cases[0]!.inputs);
  const base = (box: number): Base => bases[box % bases.length]!;

  const ofPairs = (of: (base: Base) => Float64Array, n: number, boxes: number): Float64Array => {
    const all = new Float64Array(boxes * n * n);
    for (let b = 0, at = 0; b < boxes; b++) {
      const { particles, period } = base(b);
      const values = of(base(b));
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++, at++) all[at] = values[(i % period) * particles + (j % period)]!;
    }
    return all;
  };
  const ofParticles = (name: string, n: number, boxes: number): Float64Array =>
    Float64Array.from({ length: boxes * n }, (_, at) => {
      const { period, values } = base(Math.floor(at / n));
      return values[name]![(at % n) % period]!;
    });
  const inputOf = (field: NamedField, n: number, boxes: number): Values[string] => {
    const { name } = field;
    if (field.kind === "choice") return cases[0]!.inputs[name] as string;
    const dimensions = "dimensions" in field ? field.dimensions : [];
    if (dimensions.length === 3)
      return { data: ofPairs(({ values }) => values[name]!, n, boxes), shape: [boxes, n, n] };
    if (dimensions.length === 2) return { data: ofParticles(name, n, boxes), shape: [boxes, n] };
    const perBox = Float64Array.from({ length: boxes }, (_, b) => base(b).values[name]![0]!);
    return boxes === 1 || isScalar(field) ? perBox[0]! : { data: perBox, shape: [boxes] };
  };
  return (n, boxes) => ({
    values: Object.fromEntries(given.map((field) => [field.name, inputOf(field, n, boxes)])),
    expectation: {
      expected: { [result.name]: ofPairs(({ values }) => values[result.name]!, n, boxes) },
      ...(bases.some(({ scale }) => scale) && {
        scale: { [result.name]: ofPairs(({ scale, values }) => scale ?? values[result.name]!, n, boxes) },
      }),
    },
  });
};

/** NaN in a particle or a box reaches the pairs it is part of. */
export const pairReach: Reach = (_, [fromBox, from, other], __, [box, i, j]) => {
  if (fromBox !== undefined && fromBox !== box) return false;
  // Of what is the same when a pair changes places either may be read.
  if (other !== undefined) return (from === i && other === j) || (from === j && other === i) ? undefined : false;
  return from === undefined || from === i || from === j;
};

/** What the suite knows of a formula of pairs: a pair's result depends on that pair alone, so repeated particles repeat it. */
export const pairFormulaTraits = (kernel: Kernel): Traits => {
  const trial = pairTrials(kernel, alike(kernel, regularCasesOf(kernel)));
  return {
    kernel,
    sizes: [...laneSizes, 65, 129],
    trials: (n, boxes) => [trial(n, boxes)],
    probe: { values: trial(9, 2).values, reach: pairReach },
    checks: [],
  };
};
