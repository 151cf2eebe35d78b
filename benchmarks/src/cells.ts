import type { Kernel, NamedField } from "@aitken/contracts";
import { workload } from "@aitken/contracts/workloads";

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

type ArrayOrEach = Extract<NamedField, { kind: "array" | "each" }>;

const arrays = (kernel: Kernel): ArrayOrEach[] =>
  kernel.fields.filter((field): field is ArrayOrEach => field.kind === "array" || field.kind === "each");

const extent = ({ dimensions }: ArrayOrEach, sizes: Sizes): number =>
  dimensions.reduce((total, dimension) => total * sizes[dimension]!, 1);

/** Whether the kernel knows particles; the size of one that does not is the number of whatever it has. */
const hasParticles = ({ dimensions }: Kernel): boolean => dimensions.includes("particle");

/** Whether the work grows with the square of the size. */
export const isOfPairs = (kernel: Kernel): boolean =>
  arrays(kernel).some(({ dimensions }) => new Set(dimensions).size < dimensions.length);

/** Sizes of all dimensions: what is neither particle nor box, the workload decides. */
export const sizesOf = (kernel: Kernel, size: number, boxes: number): Sizes => {
  const values = workload(kernel, { size: 1 }) as Record<string, unknown>;
  const ofWorkload = (name: string): number => {
    const along = arrays(kernel).find(({ dimensions }) => dimensions.length === 1 && dimensions[0] === name);
    if (!along)
      throw new Error(`expected an input of ${kernel.name} over ${name} alone, which says how many there are`);
    return (values[along.name] as Float64Array).length;
  };
  const sizeOf = (name: string): number => {
    if (!hasParticles(kernel)) return size * boxes;
    if (name === "particle") return size;
    if (name === "box") return boxes;
    return ofWorkload(name);
  };
  return Object.fromEntries(kernel.dimensions.map((name) => [name, sizeOf(name)]));
};

/** What a time is divided by: the number of elements of the largest array, and what one of them is called. */
export const workOf = (kernel: Kernel, sizes: Sizes): { elements: number; unit: string } => {
  const [largest] = arrays(kernel).sort((a, b) => extent(b, sizes) - extent(a, sizes));
  const within = largest!.dimensions.filter((dimension) => dimension !== "box");
  const unit = isOfPairs(kernel) ? "pair" : within.join(" × ") || "value";
  return { elements: extent(largest!, sizes), unit };
};

/** Bytes of all arrays of a kernel. */
export const bytesOf = (kernel: Kernel, sizes: Sizes): number =>
  arrays(kernel).reduce((total, field) => total + 8 * extent(field, sizes), 0);

const defaultSizes = { pairs: [10, 30, 100, 300, 1000], elements: [10, 100, 1000, 10_000, 100_000] };
const quickSizes = { pairs: [10, 100, 300], elements: [10, 1000, 10_000] };

export interface Selection {
  readonly kernels: readonly Kernel[];
  readonly sizes: readonly number[] | undefined;
  readonly boxes: readonly number[];
  readonly residencies: readonly Residency[];
  readonly quick: boolean;
}

/** The rows of a selection, kernel by kernel, each from small to large. */
export const rowsOf = ({ kernels, sizes, boxes, residencies, quick }: Selection): Row[] =>
  kernels.flatMap((kernel) => {
    const standard = (quick ? quickSizes : defaultSizes)[isOfPairs(kernel) ? "pairs" : "elements"];
    const counts = hasParticles(kernel) ? boxes : [1];
    return residencies.flatMap((residency) =>
      counts.flatMap((box) =>
        (sizes ?? standard).map((size) => ({ kernel: kernel.name, size, boxes: box, residency })),
      ),
    );
  });
