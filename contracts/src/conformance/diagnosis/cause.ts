/** What a wrong result most likely comes from, in a few words, each with what to look for. */
const causes = {
  "dropped tail": "what comes after the last whole vector is not computed",
  "off by one lane": "results are those of the neighbouring element",
  "swapped like-kinded fields": "with the two exchanged, results are right",
  "float32 accumulator": "sums are kept in float32",
  "NaN swallowed": "a comparison or an extremum lost it",
  "unit scale": "all results are wrong by the same factor",
  "stale view": "a view of the memory was taken before it grew",
  "write past the end": "whole vectors are written where fewer elements remain",
  "kept result": "what was computed before is given again, though an input has changed since",
  "shared buffer": "results of one call lie where the next one writes",
  "memory leak": "what arrays and plans had is kept when they end",
  "left running": "what a backend has started goes on when the backend has ended",
  "main thread only": "it needs what no worker has, or what one cannot share",
  "hidden fallback": "something else computes than info says",
  "transposed axes": "with the axes exchanged, results are right",
  "lost Kelvin term": "results do not depend on the surface tension",
  "lost symmetry": "the two halves are not computed alike",
} as const;

export type CauseName = keyof typeof causes;

/** The likely cause of a failure. */
export interface Cause {
  readonly name: CauseName;
  /** Fields, factors: what is known beyond the name. */
  readonly detail?: string;
}

export const causeText = ({ name, detail }: Cause): string =>
  `likely cause: ${name}${detail ? ` (${detail})` : ""}: ${causes[name]}`;
