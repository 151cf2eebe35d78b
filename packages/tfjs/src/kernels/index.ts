import { catalogue } from "@aitken/contracts/kernels";
import { type FormulaModule, formulaProgram } from "../formulaProgram.ts";
import * as formulas from "../formulas/index.ts";
import type { AnyProgram } from "../program.ts";
import { brownianCoefficient } from "./coagulation/brownianCoefficient.ts";
import { coagulationRates } from "./coagulation/coagulationRates.ts";
import { condensationStep } from "./condensation/condensationStep.ts";
import { transportProperties } from "./particle/transportProperties.ts";

const modules: Readonly<Record<string, FormulaModule>> = formulas;

/** All programs. */
export const programs: readonly AnyProgram[] = [
  ...catalogue.flatMap((kernel) => {
    const module = kernel.elementwise || kernel.pairwise ? modules[kernel.title] : undefined;
    return module ? [formulaProgram(kernel, module)] : [];
  }),
  transportProperties,
  brownianCoefficient,
  coagulationRates,
  condensationStep,
];
