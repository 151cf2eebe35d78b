import { AitkenError } from "@aitken/contracts";
import { describe } from "vitest";
import { type Addon, loadAddon } from "../src/addon.ts";

const load = (): Addon | AitkenError => {
  try {
    return loadAddon();
  } catch (error) {
    if (error instanceof AitkenError) return error;
    throw error;
  }
};

const loaded = load();

/** Why there is no addon here, or nothing when there is one. */
export const whyNot = loaded instanceof AitkenError ? loaded : undefined;

/** The instruction sets that this processor has. */
export const instructionSets =
  loaded instanceof AitkenError
    ? []
    : loaded.levels.filter(({ supported }) => supported).map(({ instructionSet }) => instructionSet);

/** `describe`, skipped where there is no addon; the reason is in the name. */
export const describeHere = (name: string, body: () => void): void => {
  if (whyNot) describe.skip(`${name} (skipped: ${whyNot.message})`, body);
  else describe(name, body);
};
