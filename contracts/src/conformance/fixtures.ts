import type { Kernel } from "../kernel.ts";
import type { Case } from "./case.ts";
import { fixtureFiles } from "./fixtureFiles.ts";

/** The committed cases of a kernel; none for a kernel that has no fixture. */
export const casesOf = ({ name }: Kernel): readonly Case[] =>
  fixtureFiles.find(({ kernel }) => kernel === name)?.cases ?? [];

/** A case with one right result, not an edge of the domain where several outcomes pass. */
export const isRegular = ({ expected, error, accept }: Case): boolean => expected !== undefined && !error && !accept;

export const regularCasesOf = (kernel: Kernel): readonly Case[] => casesOf(kernel).filter(isRegular);

/** A committed case by its id. */
export const caseOf = (kernel: Kernel, id: string): Case => {
  const found = casesOf(kernel).find((one) => one.id === id);
  if (!found) throw new RangeError(`expected a case ${id} of ${kernel.name}, received none`);
  return found;
};
