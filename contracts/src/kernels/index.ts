import type { Kernel } from "../kernel.ts";
import { brownianCoefficient } from "./coagulation/brownianCoefficient.ts";
import { coagulationRates } from "./coagulation/coagulationRates.ts";
import { condensationStep } from "./condensation/condensationStep.ts";
import { buckVaporPressure } from "./gas/buckVaporPressure.ts";
import { transportProperties } from "./particle/transportProperties.ts";

export { brownianCoefficient, buckVaporPressure, coagulationRates, condensationStep, transportProperties };

/** All kernels, in the order of their families. */
export const catalogue: readonly Kernel[] = [
  buckVaporPressure,
  transportProperties,
  brownianCoefficient,
  coagulationRates,
  condensationStep,
];
