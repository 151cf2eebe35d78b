import type { AnyProgram } from "../program.ts";
import { brownianCoefficient } from "./coagulation/brownianCoefficient.ts";
import { coagulationRates } from "./coagulation/coagulationRates.ts";
import { condensationStep } from "./condensation/condensationStep.ts";
import { buckVaporPressure } from "./gas/buckVaporPressure.ts";
import { transportProperties } from "./particle/transportProperties.ts";

/** All programs, in the order of their families. */
export const programs: readonly AnyProgram[] = [
  buckVaporPressure,
  transportProperties,
  brownianCoefficient,
  coagulationRates,
  condensationStep,
];
