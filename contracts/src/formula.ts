import { AitkenError } from "./errors.ts";
import type { ArrayField } from "./field.ts";
import { type Cost, defineKernel, type Kernel, type KernelDeclaration, type Sizes } from "./kernel.ts";
import { product } from "./numbers.ts";
import { shapeOf } from "./shape.ts";

/** Operations of one element. */
type Operations = Partial<Omit<Cost, "bytes">>;

type FormulaDeclaration = Omit<KernelDeclaration, "cost" | "elementwise" | "pairwise"> & {
  readonly operations: Operations;
};

/** What is the same in the declarations of all formulas of one kind. */
export type Formula<Kind extends "elementwise" | "pairwise"> = {
  readonly [K in Kind]: true;
} & { readonly cost: (sizes: Sizes) => Cost };

/** The one field that a formula writes. */
export const resultOf = ({ name, fields }: Kernel): ArrayField & { readonly name: string; readonly role: string } => {
  const [result, ...more] = fields.filter(({ role }) => role !== "input");
  if (result?.kind !== "array" || more.length)
    throw new AitkenError("invalid-kernel", "expected one output or one update of a formula, received others", {
      kernel: name,
    });
  return result;
};

const costOf = (operations: Operations, elements: number, fields: Kernel["fields"], sizes: Sizes): Cost => {
  const { add = 0, multiply = 0, divide = 0, squareRoot = 0, exponential = 0 } = operations;
  // Fields of one number for each box are read once, whatever is in the box.
  const bytes = fields.reduce((sum, field) => {
    const read = field.kind === "array" ? 8 * product(shapeOf(field, sizes)) : 0;
    return sum + (field.role === "update" ? 2 * read : read);
  }, 0);
  return {
    add: add * elements,
    multiply: multiply * elements,
    divide: divide * elements,
    squareRoot: squareRoot * elements,
    exponential: exponential * elements,
    bytes,
  };
};

const define = (
  declaration: FormulaDeclaration,
  kind: "elementwise" | "pairwise",
  elementsOf: (sizes: Sizes) => number,
  resultDimensions: readonly string[],
): Kernel => {
  const kernel: Kernel = defineKernel<KernelDeclaration>({
    ...declaration,
    [kind]: true,
    cost: (sizes: Sizes): Cost => costOf(declaration.operations, elementsOf(sizes), kernel.fields, sizes),
  });
  const { dimensions } = resultOf(kernel);
  if (String(dimensions) !== String(resultDimensions))
    throw new AitkenError(
      "invalid-kernel",
      `expected a result over [${resultDimensions.join(", ")}], received one over [${dimensions.join(", ")}]`,
      { kernel: kernel.name },
    );
  return kernel;
};

/**
 * Makes a kernel that computes each element of one result from the elements beside it. Packages implement it as a function
 * of numbers, in `formulas/<family>/<kernel>`; the loops over it are made from this declaration.
 * @throws AitkenError `invalid-kernel` when the declaration contradicts itself
 */
export const defineFormula = <const D extends FormulaDeclaration>(declaration: D) =>
  define(
    declaration,
    "elementwise",
    (sizes) => product(Object.values(sizes)),
    declaration.dimensions,
  ) as unknown as Kernel<D & Formula<"elementwise">>;

/**
 * Makes a kernel that computes a result for each pair of particles, the same when they change places, from what the
 * inputs have for either of them: in `formulas/<family>/<kernel>` a function of both values of each input over particles,
 * first i's and then j's, and the one value of each other.
 * @throws AitkenError `invalid-kernel` when the declaration contradicts itself
 */
export const definePairFormula = <const D extends FormulaDeclaration>(declaration: D) =>
  define(declaration, "pairwise", ({ box = 0, particle = 0 }) => (box * particle * (particle + 1)) / 2, [
    "box",
    "particle",
    "particle",
  ]) as unknown as Kernel<D & Formula<"pairwise">>;
