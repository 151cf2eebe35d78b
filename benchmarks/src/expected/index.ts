import { brownianCoefficient } from "./coagulation/brownianCoefficient.ts";
import { coagulationRates } from "./coagulation/coagulationRates.ts";
import { condensationStep } from "./condensation/condensationStep.ts";
import { buckVaporPressure } from "./gas/buckVaporPressure.ts";
import { transportProperties } from "./particle/transportProperties.ts";
import type { Evaluate } from "./sample.ts";

/** How elements of each kernel's results are evaluated, by the kernel's name. */
export const evaluations: Readonly<Record<string, Evaluate>> = {
  "gas/buckVaporPressure": buckVaporPressure,
  "particle/transportProperties": transportProperties,
  "coagulation/brownianCoefficient": brownianCoefficient,
  "coagulation/coagulationRates": coagulationRates,
  "condensation/condensationStep": condensationStep,
};
