import { type Kernel, resultOf } from "@aitken/contracts";
import type { Operations } from "./operations.ts";
import type { AnyProgram } from "./program.ts";

/** A function of a kernel's title, of its inputs and update in calling order, and what its program says besides. */
export type FormulaModule = Pick<AnyProgram, "origins" | "scales" | "exactZeros"> & {
  readonly [title: string]: unknown;
};

type Formula = <V>(operations: Operations<V>, ...given: (V | number)[]) => V;

/** The program of a formula: tensors broadcast, so the function of one element is that of all. */
export const formulaProgram = (kernel: Kernel, module: FormulaModule): AnyProgram => {
  const { origins, scales, exactZeros } = module;
  const formula = module[kernel.title] as Formula;
  const given = kernel.fields.filter(({ role }) => role !== "output").map(({ name }) => name);
  const result = resultOf(kernel).name;
  return {
    kernel,
    ...(origins && { origins }),
    ...(scales && { scales }),
    ...(exactZeros && { exactZeros }),
    run: <V>(operations: Operations<V>, fields: Readonly<Record<string, V | number>>) => ({
      [result]: () => formula(operations, ...given.map((name) => fields[name]!)),
    }),
  };
};
