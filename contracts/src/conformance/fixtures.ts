import brownianCoefficient from "../../fixtures/coagulation/brownianCoefficient.json" with { type: "json" };
import coagulationRates from "../../fixtures/coagulation/coagulationRates.json" with { type: "json" };
import condensationStep from "../../fixtures/condensation/condensationStep.json" with { type: "json" };
import buckVaporPressure from "../../fixtures/gas/buckVaporPressure.json" with { type: "json" };
import transportProperties from "../../fixtures/particle/transportProperties.json" with { type: "json" };
import type { Kernel } from "../kernel.ts";
import type { Case, Fixture } from "./case.ts";

const fixtures = [
  buckVaporPressure,
  transportProperties,
  brownianCoefficient,
  coagulationRates,
  condensationStep,
] as readonly unknown[] as readonly Fixture[];

/** The committed cases of a kernel; none for a kernel that has no fixture. */
export const casesOf = ({ name }: Kernel): readonly Case[] =>
  fixtures.find(({ kernel }) => kernel === name)?.cases ?? [];

/** A case with one right result, not an edge of the domain where several outcomes pass. */
export const isRegular = ({ expected, error, accept }: Case): boolean => expected !== undefined && !error && !accept;

export const regularCasesOf = (kernel: Kernel): readonly Case[] => casesOf(kernel).filter(isRegular);

/** A committed case by its id. */
export const caseOf = (kernel: Kernel, id: string): Case => {
  const found = casesOf(kernel).find((one) => one.id === id);
  if (!found) throw new RangeError(`expected a case ${id} of ${kernel.name}, received none`);
  return found;
};
