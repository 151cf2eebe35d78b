import type { Cause } from "./cause.ts";
import type { Evidence } from "./evidence.ts";
import { experiments } from "./experiments.ts";
import { patterns } from "./patterns.ts";

/** The likely cause of a wrong result; undefined where nothing known fits. */
export const diagnose = async (evidence: Evidence): Promise<Cause | undefined> => {
  for (const suspect of [...patterns, ...experiments]) {
    const cause = await suspect(evidence);
    if (cause) return cause;
  }
  return undefined;
};
