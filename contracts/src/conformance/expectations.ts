import type { Backend } from "../backend.ts";
import { AitkenError, describe } from "../errors.ts";
import { type Bench, type Check, ConformanceFailure, runCheck, Skipped } from "./check.ts";
import { parseJson } from "./reference.ts";

/** A failure that is known. */
export interface KnownFailure {
  /** The exact id of the check. */
  readonly id: string;
  readonly reason: string;
  /** Where it is being worked on. */
  readonly link: string;
  /** The backend that has it, as its `info.name`; every backend unless given. */
  readonly backend?: string;
}

const keys = ["id", "reason", "link"] as const;

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

const isKnown = (one: unknown): one is KnownFailure =>
  typeof one === "object" &&
  one !== null &&
  Object.entries(one).every(([key, value]) => [...keys, "backend"].includes(key) && isText(value)) &&
  keys.every((key) => key in one);

/**
 * A list of known failures, checked.
 * @param name of where it comes from
 * @throws AitkenError `data-mismatch` when it is no such list
 */
export const checkExpectations = (list: unknown, name: string): readonly KnownFailure[] => {
  const wanted = "a list of { id, reason, link, backend? }, each a text,";
  if (!Array.isArray(list))
    throw new AitkenError("data-mismatch", `expected ${wanted} in ${name}, received ${describe(list)}`);
  for (const [index, one] of (list as unknown[]).entries())
    if (!isKnown(one))
      throw new AitkenError("data-mismatch", `expected ${wanted} in ${name}, received another entry ${index}`);
  return list as KnownFailure[];
};

/** As `checkExpectations`, from JSON. */
export const parseExpectations = (text: string, name: string): readonly KnownFailure[] =>
  checkExpectations(parseJson(text, name), name);

/** What is known of one backend. */
export const expectationsOf = (all: readonly KnownFailure[], { info }: Backend): readonly KnownFailure[] =>
  all.filter((known) => known.backend === undefined || known.backend === info.name);

/** Says that nothing has the id of a known failure. */
export const noSuchCheck = ({ id }: KnownFailure): string => `expected a check for the known failure ${id}, found none`;

/** What became of a check. */
export type Attempt =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "skipped"; readonly reason: string }
  | { readonly kind: "known" };

/** Runs a check of which a failure may be known; then a pass is a failure. */
export const attempt = async (one: Check, bench: Bench, known: KnownFailure | undefined): Promise<Attempt> => {
  try {
    await runCheck(one, bench);
  } catch (error) {
    if (error instanceof Skipped) return { kind: "skipped", reason: error.message };
    return known ? { kind: "known" } : { kind: "failed", error };
  }
  if (!known) return { kind: "passed" };
  const { reason, link } = known;
  return {
    kind: "failed",
    error: new ConformanceFailure(
      `expected a failure (${reason}, ${link}), received none: take it out of the expectations`,
    ),
  };
};
