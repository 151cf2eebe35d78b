import { AitkenError, describe } from "../errors.ts";
import { parseJson } from "./reference.ts";

/** A failure that is known. */
export interface KnownFailure {
  /** The exact id of the check. */
  readonly id: string;
  readonly reason: string;
  /** Where it is being worked on. */
  readonly link: string;
}

const keys = ["id", "reason", "link"] as const;

const isKnown = (one: unknown): one is KnownFailure =>
  typeof one === "object" &&
  one !== null &&
  Object.keys(one).every((key) => (keys as readonly string[]).includes(key)) &&
  keys.every((key) => typeof (one as Record<string, unknown>)[key] === "string" && (one as KnownFailure)[key] !== "");

/**
 * Known failures from a JSON list of `{ id, reason, link }`.
 * @throws AitkenError `data-mismatch` when it is no such list
 */
export const parseExpectations = (text: string, name: string): readonly KnownFailure[] => {
  const list = parseJson(text, name);
  const wanted = "a list of { id, reason, link }, each a text,";
  if (!Array.isArray(list))
    throw new AitkenError("data-mismatch", `expected ${wanted} in ${name}, received ${describe(list)}`);
  for (const [index, one] of (list as unknown[]).entries())
    if (!isKnown(one))
      throw new AitkenError("data-mismatch", `expected ${wanted} in ${name}, received another entry ${index}`);
  return list as KnownFailure[];
};
