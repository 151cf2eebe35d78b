import type { Kernel } from "../../kernel.ts";
import { regularCasesOf } from "../fixtures.ts";
import type { Traits } from "../traits.ts";
import { brownianCoefficient } from "./coagulation/brownianCoefficient.ts";
import { coagulationCoefficient } from "./coagulation/coagulationCoefficient.ts";
import { coagulationRates } from "./coagulation/coagulationRates.ts";
import { coagulationRatesInAir } from "./coagulation/coagulationRatesInAir.ts";
import { coagulationStep } from "./coagulation/coagulationStep.ts";
import { collisionMerge } from "./coagulation/collisionMerge.ts";
import { constantCoefficient } from "./coagulation/constantCoefficient.ts";
import { continuousCoagulationLoss } from "./coagulation/continuousCoagulationLoss.ts";
import { continuousSplineCoagulationGain } from "./coagulation/continuousSplineCoagulationGain.ts";
import { splineCoagulationGain } from "./coagulation/splineCoagulationGain.ts";
import { stochasticCoagulationStep } from "./coagulation/stochasticCoagulationStep.ts";
import { condensationStep } from "./condensation/condensationStep.ts";
import { implicitCondensationStep } from "./condensation/implicitCondensationStep.ts";
import { limitedMassTransfer } from "./condensation/limitedMassTransfer.ts";
import { formulaTraits } from "./formula.ts";
import { buckVaporPressure } from "./gas/buckVaporPressure.ts";
import { nucleationStep } from "./nucleation/nucleationStep.ts";
import { pairFormulaTraits } from "./pairFormula.ts";
import { idealActivity } from "./particle/idealActivity.ts";
import { kappaActivity } from "./particle/kappaActivity.ts";
import { lognormalDistribution } from "./particle/lognormalDistribution.ts";
import { sizeFromMasses } from "./particle/sizeFromMasses.ts";
import { transportProperties } from "./particle/transportProperties.ts";

const traits: readonly Traits[] = [
  buckVaporPressure,
  transportProperties,
  sizeFromMasses,
  idealActivity,
  kappaActivity,
  lognormalDistribution,
  brownianCoefficient,
  constantCoefficient,
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

const known = new Map(traits.map((one) => [one.kernel.name, one]));

/** What the suite knows of a kernel; undefined for a kernel of somebody else. */
export const traitsOf = (kernel: Kernel): Traits | undefined => {
  const { name, elementwise, pairwise } = kernel;
  const traitsOfFormula = elementwise ? formulaTraits : pairwise ? pairFormulaTraits : undefined;
  if (traitsOfFormula && !known.has(name) && regularCasesOf(kernel).length) known.set(name, traitsOfFormula(kernel));
  return known.get(name);
};
