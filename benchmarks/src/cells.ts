import type { Kernel, NamedField } from "@aitken/contracts";
import { workload } from "@aitken/contracts/workloads";
import type { Cell, Shard } from "./artifact.ts";
import { groupBy } from "./group.ts";

/** `call`: typed arrays in and out, a round trip. `resident`: a plan's `run` on arrays that stay where they are. */
export const residencies = ["call", "resident"] as const;

export type Residency = (typeof residencies)[number];

/** What all lanes measure next to each other: a kernel on one input. */
export interface Row {
  readonly kernel: string;
  readonly size: number;
  readonly boxes: number;
  readonly residency: Residency;
}

export type Sizes = Readonly<Record<string, number>>;

/** Names a row: `coagulation/brownianCoefficient/1000x1/resident`. Artifacts are compared by it. */
export const rowId = ({ kernel, size, boxes, residency }: Row): string => `${kernel}/${size}x${boxes}/${residency}`;

/** Names what a row has in common with those of other sizes. */
export const sweepOf = ({ kernel, boxes, residency }: Omit<Row, "size">): string => `${kernel} ${boxes} ${residency}`;

type ArrayOrEach = Extract<NamedField, { kind: "array" | "each" }>;

const arrays = (kernel: Kernel): ArrayOrEach[] =>
  kernel.fields.filter((field): field is ArrayOrEach => field.kind === "array" || field.kind === "each");

const extent = ({ dimensions }: ArrayOrEach, sizes: Sizes): number =>
  dimensions.reduce((total, dimension) => total * sizes[dimension]!, 1);

/** Whether size and boxes are two things; else the size counts whatever the kernel has. */
const hasBoxesOfParticles = ({ dimensions }: Kernel): boolean =>
  dimensions.includes("box") && dimensions.includes("particle");

/** Whether an array has an element for each pair. */
const hasPairs = (kernel: Kernel): boolean =>
  arrays(kernel).some(({ dimensions }) => new Set(dimensions).size < dimensions.length);

/** Whether twice the particles are about four times the operations. */
const countsPairs = (kernel: Kernel): boolean => {
  const others = Object.fromEntries(kernel.dimensions.map((name) => [name, 1]));
  const [once, twice] = [1000, 2000].map((particle) => operationsOf(kernel, { ...others, particle }));
  return twice! > 3 * once!;
};

/** Whether the work grows with the square of the size, be it in memory or in operations alone. */
export const isOfPairs = (kernel: Kernel): boolean => hasPairs(kernel) || countsPairs(kernel);

/** Dimensions that are as long as a row asks for. */
const counted = ["box", "particle", "pair"];

/** Sizes of all dimensions: those that are not counted, the workload decides. */
export const sizesOf = (kernel: Kernel, size: number, boxes: number): Sizes => {
  const one = workload(kernel, { size: 1 }) as Record<string, number | string | Float64Array>;
  // In one box with one particle an input is as long as the dimension that is not counted.
  const ofWorkload = (name: string): number => {
    const isOver = ({ dimensions }: ArrayOrEach) =>
      String(dimensions.filter((dimension) => !counted.includes(dimension))) === name;
    const values = arrays(kernel).flatMap((field) => (isOver(field) ? [one[field.name]] : []));
    const value = values.find((value) => typeof value === "object");
    if (!value) throw new Error(`expected an input of ${kernel.name} over ${name}, which says how many there are`);
    return value.length;
  };
  const sizeOf = (name: string): number => {
    if (!counted.includes(name)) return ofWorkload(name);
    if (!hasBoxesOfParticles(kernel)) return size * boxes;
    return name === "box" ? boxes : size;
  };
  return Object.fromEntries(kernel.dimensions.map((name) => [name, sizeOf(name)]));
};

/** What a time is divided by: the number of pairs, else of elements of the largest array, and what one of them is called. */
export const workOf = (kernel: Kernel, sizes: Sizes): { elements: number; unit: string } => {
  const { box = 1, particle = 0 } = sizes;
  if (isOfPairs(kernel)) return { elements: box * particle ** 2, unit: "pair" };
  const [largest] = arrays(kernel).sort((a, b) => extent(b, sizes) - extent(a, sizes));
  const within = largest!.dimensions.filter((dimension) => dimension !== "box");
  return { elements: extent(largest!, sizes), unit: within.join(" × ") || "value" };
};

/** Elements of a field that have to be moved: of what is the same both ways, n (n + 1)/2 of n² need be read. */
const neededExtent = (field: ArrayOrEach, sizes: Sizes): number => {
  if (field.role !== "input" || !("symmetric" in field && field.symmetric)) return extent(field, sizes);
  const n = sizes[field.dimensions.at(-1)!]!;
  return (extent(field, sizes) * (n + 1)) / (2 * n);
};

/**
 * Bytes of the arrays that are read and written, of what of them has to be moved at least, and of what is copied on the way:
 * in a call everything, in a plan's run nothing.
 */
export const bytesMoved = (kernel: Kernel, sizes: Sizes, residency: Residency): Cell["bytes"] => {
  const bytes = (roles: readonly string[], count = extent): number =>
    arrays(kernel)
      .filter(({ role }) => roles.includes(role))
      .reduce((total, field) => total + 8 * count(field, sizes), 0);
  const input = bytes(["input", "update"]);
  const output = bytes(["update", "output"]);
  const needed = bytes(["input", "update"], neededExtent) + output;
  return { input, output, needed, copied: residency === "call" ? input + output : 0 };
};

/** Operations on numbers, as the kernel's declaration counts them. */
export const operationsOf = (kernel: Kernel, sizes: Sizes): number => {
  const { add, multiply, divide, squareRoot, exponential } = kernel.cost(sizes);
  return add + multiply + divide + squareRoot + exponential;
};

const defaultSizes = { pairs: [10, 30, 100, 300, 1000], elements: [10, 100, 1000, 10_000, 100_000] };
const quickSizes = { pairs: [10, 100, 300], elements: [10, 1000, 10_000] };

export interface Selection {
  readonly kernels: readonly Kernel[];
  readonly sizes: readonly number[] | undefined;
  readonly boxes: readonly number[];
  readonly residencies: readonly Residency[];
  readonly quick: boolean;
}

/** The rows of a selection, kernel by kernel, each from small to large; none smaller than a kernel means anything at. */
export const rowsOf = ({ kernels, sizes, boxes, residencies, quick }: Selection): Row[] =>
  kernels.flatMap((kernel) => {
    const standard = (quick ? quickSizes : defaultSizes)[isOfPairs(kernel) ? "pairs" : "elements"];
    const meant = (sizes ?? standard).filter((size) => size >= (kernel.least?.particle ?? 0));
    const counts = hasBoxesOfParticles(kernel) ? boxes : [1];
    return residencies.flatMap((residency) =>
      counts.flatMap((box) => meant.map((size) => ({ kernel: kernel.name, size, boxes: box, residency }))),
    );
  });

/**
 * One of several parts of a matrix, whole sweeps dealt out one by one: lanes of a row and sizes of a sweep, which are
 * compared with each other, stay on one machine.
 */
export const shardOf = (rows: readonly Row[], { index, of }: Shard): Row[] =>
  groupBy(rows, sweepOf).flatMap((sweep, place) => (place % of === index - 1 ? sweep : []));
