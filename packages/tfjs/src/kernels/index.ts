import { catalogue } from "@aitken/contracts/kernels";
import { type FormulaModule, formulaProgram } from "../formulaProgram.ts";
import * as formulas from "../formulas/index.ts";
import type { AnyProgram } from "../program.ts";
import { brownianCoefficient } from "./coagulation/brownianCoefficient.ts";
import { coagulationCoefficient } from "./coagulation/coagulationCoefficient.ts";
import { coagulationRates } from "./coagulation/coagulationRates.ts";
import { coagulationRatesInAir } from "./coagulation/coagulationRatesInAir.ts";
import { coagulationStep } from "./coagulation/coagulationStep.ts";
import { continuousCoagulationLoss } from "./coagulation/continuousCoagulationLoss.ts";
import { condensationStep } from "./condensation/condensationStep.ts";
import { limitedMassTransfer } from "./condensation/limitedMassTransfer.ts";
import { nucleationStep } from "./nucleation/nucleationStep.ts";
import { idealActivity } from "./particle/idealActivity.ts";
import { kappaActivity } from "./particle/kappaActivity.ts";
import { lognormalDistribution } from "./particle/lognormalDistribution.ts";
import { sizeFromMasses } from "./particle/sizeFromMasses.ts";
import { transportProperties } from "./particle/transportProperties.ts";

const modules: Readonly<Record<string, FormulaModule>> = formulas;

/** All programs. */
export const programs: readonly AnyProgram[] = [
  ...catalogue.flatMap((kernel) => {
    const module = kernel.elementwise || kernel.pairwise ? modules[kernel.title] : undefined;
    return module ? [formulaProgram(kernel, module)] : [];
  }),
  sizeFromMasses,
  transportProperties,
  idealActivity,
  kappaActivity,
  lognormalDistribution,
  brownianCoefficient,
  coagulationCoefficient,
  coagulationRates,
  coagulationRatesInAir,
  coagulationStep,
  continuousCoagulationLoss,
  limitedMassTransfer,
  condensationStep,
  nucleationStep,
];
