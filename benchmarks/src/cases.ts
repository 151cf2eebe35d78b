import { catalogue, type Kernel } from "@aitken/contracts";
import { coagulationCoefficient } from "@aitken/contracts/kernels";
import { workload } from "@aitken/contracts/workloads";
import type { Row } from "./cells.ts";

/** A kernel with choices that its usual workload does not make, where they make another computation of it. */
interface Case {
  readonly kernel: Kernel;
  /** Follows the kernel's name, after a colon. */
  readonly word: string;
  /** What differs from the usual input. */
  readonly changes: (size: number, boxes: number) => object;
}

/** Charges [elementary charges] from −2 to 2, no two neighbours with the same. */
const charges = (size: number, boxes: number): object => {
  const data = Float64Array.from({ length: boxes * size }, (_, index) => ((3 * index) % 5) - 2);
  return boxes === 1 ? data : { data, shape: [boxes, size] };
};

const cases: readonly Case[] = [
  {
    kernel: coagulationCoefficient,
    word: "hardSphere",
    changes: (size, boxes) => ({
      diffusion: "hardSphere",
      sedimentation: "off",
      turbulence: "none",
      charge: charges(size, boxes),
    }),
  },
];

/** All that can be measured, by the names that rows have: the catalogue, and cases such as coagulationCoefficient:hardSphere. */
export const measurable: readonly Kernel[] = [
  ...catalogue,
  ...cases.map(({ kernel, word }) => ({
    ...kernel,
    name: `${kernel.name}:${word}`,
    title: `${kernel.title}:${word}`,
  })),
];

/** The kernel that a row computes, whichever case of it. */
export const kernelOf = ({ kernel }: Pick<Row, "kernel">): Kernel => {
  const [name] = kernel.split(":");
  return catalogue.find((one) => one.name === name)!;
};

/** The input of a row: what `call` takes. */
export const inputOf = ({ kernel, size, boxes }: Pick<Row, "kernel" | "size" | "boxes">): object => {
  const usual = workload(kernelOf({ kernel }), { size, boxes });
  const found = cases.find((one) => `${one.kernel.name}:${one.word}` === kernel);
  return found ? { ...usual, ...found.changes(size, boxes) } : usual;
};
