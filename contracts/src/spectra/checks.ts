import { type Domain, increasing } from "../domain.ts";
import { AitkenError, describe } from "../errors.ts";
import { firstFault } from "../faults.ts";

/** A list of numbers, as a kernel, an instrument's file or a plot has it. */
export type Numbers = ArrayLike<number>;

const outside = (field: string, domain: Domain, value: unknown, index?: number): AitkenError =>
  new AitkenError(
    "out-of-domain",
    `expected ${domain.expected} for \`${field}\`, received ${describe(value)}${index === undefined ? "" : ` at index ${index}`}`,
    { field, index },
  );

/** @throws AitkenError `out-of-domain` for a number that is not in the domain */
export const checkNumber = (field: string, value: number, domain: Domain): void => {
  if (typeof value !== "number" || !domain.holds(value)) throw outside(field, domain, value);
};

/**
 * @param count how many there must be; any number unless given
 * @throws AitkenError `wrong-type` for what is no list, `wrong-shape` for another length, `out-of-domain` with the first
 * index at fault
 */
export const checkNumbers = (field: string, values: Numbers, domain: Domain, count = values?.length): void => {
  if (typeof values !== "object" || values === null || typeof values.length !== "number")
    throw new AitkenError("wrong-type", `expected numbers for \`${field}\`, received ${describe(values)}`, { field });
  if (values.length !== count)
    throw new AitkenError("wrong-shape", `expected ${count} numbers for \`${field}\`, received ${values.length}`, {
      field,
    });
  // What comes from a file may hold null or text, which comparisons would take for numbers.
  const other = Array.prototype.findIndex.call(values, (value) => typeof value !== "number");
  const index = other >= 0 ? other : firstFault(domain, values);
  if (index !== undefined) throw outside(field, domain, values[index], index);
};

/**
 * Edges of bins, one more than bins.
 * @throws AitkenError as checkNumbers does, for the field `edges`
 */
export const checkEdges = (edges: Numbers, bins: number): void => checkNumbers("edges", edges, increasing, bins + 1);
