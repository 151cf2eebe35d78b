import type { Implementation } from "@aitken/contracts";
import { formulas } from "../../build/formulas.generated.ts";
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
import { nucleationStep } from "./nucleation/nucleationStep.ts";
import { idealActivity } from "./particle/idealActivity.ts";
import { kappaActivity } from "./particle/kappaActivity.ts";
import { lognormalDistribution } from "./particle/lognormalDistribution.ts";
import { sizeFromMasses } from "./particle/sizeFromMasses.ts";
import { transportProperties } from "./particle/transportProperties.ts";

/** Any implementation, whatever its kernel. */
// biome-ignore lint/suspicious/noExplicitAny: an implementation's values are contravariant; only its own kernel's reach it
export type AnyImplementation = Implementation<any>;

export const implementations: readonly AnyImplementation[] = [
  ...formulas,
  transportProperties,
  sizeFromMasses,
  idealActivity,
  kappaActivity,
  lognormalDistribution,
  brownianCoefficient,
  coagulationRates,
  condensationStep,
  implicitCondensationStep,
  limitedMassTransfer,
  coagulationCoefficient,
  coagulationStep,
  coagulationRatesInAir,
  continuousCoagulationLoss,
  continuousSplineCoagulationGain,
  splineCoagulationGain,
  nucleationStep,
  collisionMerge,
  stochasticCoagulationStep,
];
