import type { BackendInfo } from "@aitken/contracts";
import type { Row } from "./cells.ts";
import type { Lane } from "./lanes.ts";

/** A backend that is open in its process. */
export interface Opened {
  readonly info: BackendInfo;
  readonly milliseconds: number;
  /** Why it does not compute a kernel, by the kernel's name. */
  readonly unsupported: Readonly<Record<string, string>>;
}

/** The worst element of a result, by its share of what it may be off. */
export interface WorstElement {
  readonly field: string;
  /** Into the flat array. */
  readonly index: number;
  readonly got: number;
  readonly expected: number;
  readonly relative: number;
  readonly ulp: number;
  /** The share of the budget that its error uses; above 1 it is wrong. */
  readonly share: number;
}

/** What was computed before any timing, and whether it is right. */
export interface Checked {
  readonly passed: boolean;
  /** Undefined where there is no element. */
  readonly worst: WorstElement | undefined;
  /** How many elements were compared. */
  readonly samples: number;
  /** What they were compared with. */
  readonly against: readonly string[];
  /** The first computation of this row in its process. */
  readonly firstMilliseconds: number;
  /** Setting up a plan on arrays that are there; undefined for calls. */
  readonly prepareMilliseconds: number | undefined;
}

/** What a process is asked, and what it answers. */
export interface Dialogue {
  open: { ask: { lane: Lane }; answer: Opened };
  check: { ask: { row: Row }; answer: Checked };
  calibrate: { ask: { milliseconds: number }; answer: { iterations: number } };
  /** Nanoseconds of one computation, as the mean of a batch. */
  round: { ask: { iterations: number }; answer: { nanoseconds: number } };
  release: { ask: Record<never, never>; answer: undefined };
}

export type Topic = keyof Dialogue;

export type Question = { [T in Topic]: { topic: T } & Dialogue[T]["ask"] }[Topic];

/** `refusal` is an error in words for people. */
export type Answer = { readonly value: Dialogue[Topic]["answer"] } | { readonly refusal: string };
