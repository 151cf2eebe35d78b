import type { Kernel } from "@aitken/contracts";
import { brownianCoefficient } from "./coagulation/brownianCoefficient.ts";
import { coagulationCoefficient } from "./coagulation/coagulationCoefficient.ts";
import { coagulationRates } from "./coagulation/coagulationRates.ts";
import { coagulationRatesInAir } from "./coagulation/coagulationRatesInAir.ts";
import { coagulationStep } from "./coagulation/coagulationStep.ts";
import { collisionMerge } from "./coagulation/collisionMerge.ts";
import { continuousCoagulationLoss } from "./coagulation/continuousCoagulationLoss.ts";
import { continuousSplineCoagulationGain } from "./coagulation/continuousSplineCoagulationGain.ts";
import { splineCoagulationGain } from "./coagulation/splineCoagulationGain.ts";
import { stochasticCoagulationStep } from "./coagulation/stochasticCoagulationStep.ts";
import { condensationStep } from "./condensation/condensationStep.ts";
import { implicitCondensationStep } from "./condensation/implicitCondensationStep.ts";
import { limitedMassTransfer } from "./condensation/limitedMassTransfer.ts";
import { formulaEvaluation } from "./formula.ts";
import { nucleationStep } from "./nucleation/nucleationStep.ts";
import { idealActivity } from "./particle/idealActivity.ts";
import { kappaActivity } from "./particle/kappaActivity.ts";
import { lognormalDistribution } from "./particle/lognormalDistribution.ts";
import { sizeFromMasses } from "./particle/sizeFromMasses.ts";
import { transportProperties } from "./particle/transportProperties.ts";
import type { Evaluate } from "./sample.ts";

const evaluations: Readonly<Record<string, Evaluate>> = {
  "particle/idealActivity": idealActivity,
  "particle/kappaActivity": kappaActivity,
  "particle/lognormalDistribution": lognormalDistribution,
  "particle/sizeFromMasses": sizeFromMasses,
  "particle/transportProperties": transportProperties,
  "coagulation/brownianCoefficient": brownianCoefficient,
  "coagulation/coagulationCoefficient": coagulationCoefficient,
  "coagulation/coagulationRates": coagulationRates,
  "coagulation/coagulationRatesInAir": coagulationRatesInAir,
  "coagulation/coagulationStep": coagulationStep,
  "coagulation/continuousCoagulationLoss": continuousCoagulationLoss,
  "coagulation/continuousSplineCoagulationGain": continuousSplineCoagulationGain,
  "coagulation/splineCoagulationGain": splineCoagulationGain,
  "coagulation/collisionMerge": collisionMerge,
  "coagulation/stochasticCoagulationStep": stochasticCoagulationStep,
  "condensation/condensationStep": condensationStep,
  "condensation/implicitCondensationStep": implicitCondensationStep,
  "condensation/limitedMassTransfer": limitedMassTransfer,
  "nucleation/nucleationStep": nucleationStep,
};

/** How elements of a kernel's results are evaluated. */
export const evaluationOf = (kernel: Kernel): Evaluate | undefined =>
  evaluations[kernel.name] ?? formulaEvaluation(kernel);
