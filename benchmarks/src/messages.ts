import type { BackendInfo } from "@aitken/contracts";
import type { Row } from "./cells.ts";
import type { Lane } from "./lanes.ts";

/** A backend, or a peer, that is open in its process. */
export interface Opened {
  /** Null of peers. */
  readonly info: BackendInfo | null;
  /** Loading its code. */
  readonly importMilliseconds: number;
  /** From its code to what is ready. */
  readonly openMilliseconds: number;
  /** Of the system and of what it is built on, by name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  readonly fastMath: boolean;
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
  /** Undefined for calls, of which they are parts. */
  readonly uploadMilliseconds: number | undefined;
  /** Setting up a plan on arrays that are there; undefined for calls. */
  readonly prepareMilliseconds: number | undefined;
  readonly readBackMilliseconds: number | undefined;
}

/** Whether what was timed was computed, and right; else an element that is not what it should be. */
export interface Verified {
  readonly passed: boolean;
  readonly worst: Pick<WorstElement, "field" | "index" | "got" | "expected"> | undefined;
}

/** What everything costs where a lane computes, before it computes anything. */
export interface Baseline {
  /** A round trip with one element. */
  readonly emptyCallNanoseconds: number | undefined;
  /** Writing a large array to where it computes. */
  readonly copyBytesPerSecond: number | undefined;
}

/** One round: a batch of computations. */
export interface RoundTime {
  /** Of one computation, as the mean of the batch. */
  readonly nanoseconds: number;
  /** The share of the time in which the process had a processor; undefined where it may wait for something else. */
  readonly processorShare?: number | undefined;
}

/** What a process is asked, and what it answers. */
export interface Dialogue {
  open: { ask: { lane: Lane }; answer: Opened };
  baseline: { ask: Record<never, never>; answer: Baseline };
  check: { ask: { row: Row }; answer: Checked };
  calibrate: { ask: { milliseconds: number }; answer: { iterations: number } };
  round: { ask: { iterations: number }; answer: RoundTime };
  /** Spoils what was computed until now, so that results that are there later were computed in between. */
  spoil: { ask: Record<never, never>; answer: undefined };
  /** Judges what the last round computed. */
  verify: { ask: Record<never, never>; answer: Verified };
  release: { ask: Record<never, never>; answer: undefined };
  /** The most memory that the process had in use. */
  memory: { ask: Record<never, never>; answer: { peakBytes: number } };
}

export type Topic = keyof Dialogue;

export type Question = { [T in Topic]: { topic: T } & Dialogue[T]["ask"] }[Topic];

/** `refusal` is an error in words for people. */
export type Answer = { readonly value: Dialogue[Topic]["answer"] } | { readonly refusal: string };
