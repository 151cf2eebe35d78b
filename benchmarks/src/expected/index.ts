import type { Kernel } from "@aitken/contracts";
import { brownianCoefficient } from "./coagulation/brownianCoefficient.ts";
import { coagulationRates } from "./coagulation/coagulationRates.ts";
import { condensationStep } from "./condensation/condensationStep.ts";
import { formulaEvaluation } from "./formula.ts";
import { transportProperties } from "./particle/transportProperties.ts";
import type { Evaluate } from "./sample.ts";

const evaluations: Readonly<Record<string, Evaluate>> = {
  "particle/transportProperties": transportProperties,
  "coagulation/brownianCoefficient": brownianCoefficient,
  "coagulation/coagulationRates": coagulationRates,
  "condensation/condensationStep": condensationStep,
};

/** How elements of a kernel's results are evaluated. */
export const evaluationOf = (kernel: Kernel): Evaluate | undefined =>
  evaluations[kernel.name] ?? formulaEvaluation(kernel);
