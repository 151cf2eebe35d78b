import { AitkenError } from "./errors.ts";
import type { ArrayField } from "./field.ts";
import { type Cost, defineKernel, type Kernel, type KernelDeclaration, type Sizes } from "./kernel.ts";
import { product } from "./numbers.ts";
import { shapeOf } from "./shape.ts";

/** Operations of one element. */
type Operations = Partial<Omit<Cost, "bytes">>;

type FormulaDeclaration = Omit<KernelDeclaration, "cost" | "elementwise"> & { readonly operations: Operations };

/** What every formula's declaration has alike. */
export interface Elementwise {
  readonly elementwise: true;
  readonly cost: (sizes: Sizes) => Cost;
}

/** The one field that a formula writes. */
export const resultOf = ({ name, fields }: Kernel): ArrayField & { readonly name: string; readonly role: string } => {
  const [result, ...more] = fields.filter(({ role }) => role !== "input");
  if (result?.kind !== "array" || more.length)
    throw new AitkenError("invalid-kernel", "expected one output or one update of a formula, received others", {
      kernel: name,
    });
  return result;
};

const costOf = (operations: Operations, fields: Kernel["fields"], sizes: Sizes): Cost => {
  const elements = product(Object.values(sizes));
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

/**
 * Makes a kernel that computes each element of one result from the elements beside it. Packages implement it as a function
 * of numbers, in `formulas/<family>/<kernel>`; the loops over it are made from this declaration.
 * @throws AitkenError `invalid-kernel` when the declaration contradicts itself
 */
export const defineFormula = <const D extends FormulaDeclaration>(declaration: D): Kernel<D & Elementwise> => {
  const kernel: Kernel = defineKernel<KernelDeclaration>({
    ...declaration,
    elementwise: true,
    cost: (sizes: Sizes): Cost => costOf(declaration.operations, kernel.fields, sizes),
  });
  const { dimensions } = resultOf(kernel);
  if (dimensions.length !== kernel.dimensions.length)
    throw new AitkenError(
      "invalid-kernel",
      `expected a result over [${kernel.dimensions.join(", ")}], received one over [${dimensions.join(", ")}]`,
      { kernel: kernel.name },
    );
  return kernel as unknown as Kernel<D & Elementwise>;
};
