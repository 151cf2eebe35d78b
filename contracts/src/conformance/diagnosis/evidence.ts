import type { Backend } from "../../backend.ts";
import type { ArrayField } from "../../field.ts";
import type { Kernel, NamedField } from "../../kernel.ts";
import type { Values } from "../case.ts";
import type { Numbers } from "../judge.ts";
import type { Results } from "../running.ts";
import type { Position } from "../traits.ts";
import type { Cause } from "./cause.ts";

/** A wrong result beside all it came from. */
export interface Evidence {
  readonly backend: Backend;
  readonly kernel: Kernel;
  readonly values: Values;
  /** The output or update that is wrong. */
  readonly field: ArrayField & NamedField;
  readonly shape: readonly number[];
  readonly results: Results;
  /** The elements judged, those that are wrong among them, and where each is. */
  readonly got: Numbers;
  readonly expected: Numbers;
  readonly wrong: readonly number[];
  positionOf(element: number): Position;
  /** Whether other results of the kernel are right in this field. */
  passes(results: Results): boolean;
}

/** Looks for one cause. */
export type Suspicion = (evidence: Evidence) => Cause | undefined | Promise<Cause | undefined>;

/** How close numbers are taken for equal, where errors of rounding are of no interest. */
export const closeness = ({ backend }: Evidence): number => (backend.info.precision === "float64" ? 1e-10 : 1e-4);

export const isClose = (a: number, b: number, within: number): boolean =>
  a === b || Math.abs(a - b) <= within * Math.max(Math.abs(a), Math.abs(b));

const addsAxis = (dimensions: readonly string[], { dimensions: own }: Evidence["field"]): boolean =>
  dimensions.length > own.length && own.every((name) => dimensions.includes(name));

/** Whether an element is a sum over others: an input has an axis more. */
export const isSum = ({ kernel, field }: Evidence): boolean =>
  kernel.fields.some(({ role, ...one }) => role !== "output" && "dimensions" in one && addsAxis(one.dimensions, field));
