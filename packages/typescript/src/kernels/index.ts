import type { Implementation } from "@aitken/contracts";
import { formulas } from "../../build/formulas.generated.ts";
import { brownianCoefficient } from "./coagulation/brownianCoefficient.ts";
import { coagulationRates } from "./coagulation/coagulationRates.ts";
import { condensationStep } from "./condensation/condensationStep.ts";
import { transportProperties } from "./particle/transportProperties.ts";

/** Any implementation, whatever its kernel. */
// biome-ignore lint/suspicious/noExplicitAny: an implementation's values are contravariant; only its own kernel's reach it
export type AnyImplementation = Implementation<any>;

export const implementations: readonly AnyImplementation[] = [
  ...formulas,
  transportProperties,
  brownianCoefficient,
  coagulationRates,
  condensationStep,
];
