import type { Kernel } from "../../kernel.ts";
import type { Traits } from "../traits.ts";
import { brownianCoefficient } from "./coagulation/brownianCoefficient.ts";
import { coagulationRates } from "./coagulation/coagulationRates.ts";
import { condensationStep } from "./condensation/condensationStep.ts";
import { buckVaporPressure } from "./gas/buckVaporPressure.ts";
import { transportProperties } from "./particle/transportProperties.ts";

const traits: readonly Traits[] = [
  buckVaporPressure,
  transportProperties,
  brownianCoefficient,
  coagulationRates,
  condensationStep,
];

/** What the suite knows of a kernel; undefined for a kernel of somebody else. */
export const traitsOf = ({ name }: Kernel): Traits | undefined => traits.find(({ kernel }) => kernel.name === name);
