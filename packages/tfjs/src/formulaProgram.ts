import { type Kernel, type NamedField, resultOf, type Sizes } from "@aitken/contracts";
import type { Operations } from "./operations.ts";
import { pairsOf } from "./pairs.ts";
import type { AnyProgram } from "./program.ts";

/** A function of a kernel's title, of its inputs and update in calling order (of pairs, of both values of those over the
 * particles), and what its program says besides. */
export type FormulaModule = Pick<AnyProgram, "origins" | "scales" | "exactZeros"> & {
  readonly [title: string]: unknown;
};

type Formula = <V>(operations: Operations<V>, ...given: (V | number)[]) => V;

/** Both values of a field over the particles; others as they are. */
const overPairs = <V>(
  o: Operations<V>,
  field: NamedField,
  value: V | number,
  { box = 0, particle = 0 }: Sizes,
): readonly (V | number)[] => {
  const dimensions = "dimensions" in field ? field.dimensions.length : 0;
  const { both, ofBox } = pairsOf(o, { box, particle });
  if (dimensions === 2) return typeof value === "number" ? [value, value] : both(value);
  return [dimensions === 1 ? ofBox(value) : value];
};

/** The program of a formula: tensors broadcast, so the function of one element, or of one pair, is that of all. */
export const formulaProgram = (kernel: Kernel, module: FormulaModule): AnyProgram => {
  const { origins, scales, exactZeros } = module;
  const formula = module[kernel.title] as Formula;
  const given = kernel.fields.filter(({ role }) => role !== "output");
  const result = resultOf(kernel).name;
  return {
    kernel,
    ...(origins && { origins }),
    ...(scales && { scales }),
    ...(exactZeros && { exactZeros }),
    run: <V>(o: Operations<V>, fields: Readonly<Record<string, V | number>>, { sizes }: { sizes: Sizes }) => ({
      [result]: () =>
        formula(
          o,
          ...given.flatMap((field): readonly (V | number)[] => {
            const value = fields[field.name]!;
            return kernel.pairwise ? overPairs(o, field, value, sizes) : [value];
          }),
        ),
    }),
  };
};
