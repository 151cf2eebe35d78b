import type { Cause } from "./cause.ts";
import type { Evidence, Suspicion } from "./evidence.ts";
import { experiments, isWrongAgain } from "./experiments.ts";
import { patterns } from "./patterns.ts";

/** The likely cause of a wrong result; undefined where nothing known fits. */
export const diagnose = async (evidence: Evidence): Promise<Cause | undefined> =>
  (await firstOf(patterns, evidence)) ??
  ((await isWrongAgain(evidence)) ? await firstOf(experiments, evidence) : undefined);

const firstOf = async (suspicions: readonly Suspicion[], evidence: Evidence): Promise<Cause | undefined> => {
  for (const suspect of suspicions) {
    const cause = await suspect(evidence);
    if (cause) return cause;
  }
  return undefined;
};
