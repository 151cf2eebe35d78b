import type { Accuracy, NumericData } from "@aitken/contracts";
import type { Sizes } from "../cells.ts";

/** Elements of a result that are known. */
export interface Sample {
  readonly field: string;
  /** Into the flat array. */
  readonly indices: readonly number[];
  readonly expected: readonly number[];
  /** Of each element, for accuracies that ask for it. */
  readonly scale?: readonly number[] | undefined;
  /** How much a relative error of an input grows on its way here, where that depends on the input; added to the accuracy. */
  readonly conditioning?: number;
  /** Where the comparison has a tolerance of its own; else the kernel's. */
  readonly accuracy?: Accuracy;
}

/** Values of a workload by field: numbers, words and flat arrays. */
export type Values = Readonly<Record<string, number | string | NumericData>>;

/** A workload's values, flat: what comes with a shape without it. */
export const flat = (workload: object): Values =>
  Object.fromEntries(
    Object.entries(workload).map(([field, value]) => [
      field,
      typeof value === "object" && "data" in value ? value.data : value,
    ]),
  );

/** Evaluates elements of one box from scalar formulas. */
export type Evaluate = (values: Values, sizes: Sizes, box: number) => Sample[];

export const arrayOf = <T extends NumericData = Float64Array>(values: Values, field: string): T => values[field] as T;

/** The value of an `each` field for a box. */
export const eachOf = (values: Values, field: string, box: number): number => {
  const value = values[field];
  return typeof value === "number" ? value : (value as Float64Array)[box]!;
};

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The values of all species at a particle of a box. */
export const speciesOf = (values: Values, field: string, { species = 0, particle: n = 0 }: Sizes, box: number) => {
  const array = arrayOf(values, field);
  return (particle: number): number[] =>
    Array.from({ length: species }, (_, s) => array[(box * species + s) * n + particle]!);
};

/** Elements of a result over box, species and particle, from what all species have at a particle. */
export const speciesSample = (
  field: string,
  { species = 0, particle: n = 0 }: Sizes,
  box: number,
  speciesAt: (particle: number) => readonly number[],
): Sample => {
  const particles = spread(n);
  return {
    field,
    indices: particles.flatMap((k) => Array.from({ length: species }, (_, s) => (box * species + s) * n + k)),
    expected: particles.flatMap(speciesAt),
  };
};

/** At most `count` indices, evenly spread over 0 … n − 1 with both ends, as in the reference digests. */
export const spread = (n: number, count = 64): number[] => {
  const length = Math.min(count, n);
  return Array.from({ length }, (_, s) => (length === 1 ? 0 : Math.floor((s * (n - 1)) / (length - 1))));
};

/** 256 pairs of 0 … n − 1: the corners, some of the diagonal, and scattered ones, as in the reference digests. */
export const spreadPairs = (n: number): [number, number][] => {
  if (n === 0) return [];
  const pairs: [number, number][] = [
    [0, 0],
    [0, n - 1],
    [n - 1, 0],
    [n - 1, n - 1],
  ];
  for (let s = 4; s < 16; s++) {
    const i = Math.floor(((s - 4) * (n - 1)) / 11);
    pairs.push([i, i]);
  }
  for (let s = 16; s < 256; s++) {
    const p = (s * 2_654_435_761) % (n * n);
    pairs.push([Math.floor(p / n), p % n]);
  }
  return pairs;
};
