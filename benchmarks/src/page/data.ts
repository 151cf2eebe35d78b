import type { Artifact, Cell, LaneRecord } from "../artifact.ts";

/** A lane, and how it looks. */
export interface PageLane extends LaneRecord {
  /** Which colour and shape; the same for all numbers of threads. */
  readonly look: number;
}

export interface PageKernel {
  /** `coagulation/brownianCoefficient`. */
  readonly name: string;
  /** Empty where this build does not know the kernel. */
  readonly summary: string;
  /** What one element is called. */
  readonly unit: string;
}

/** What a page says of a cell. */
export interface Point
  extends Pick<
    Cell,
    | "kernel"
    | "lane"
    | "size"
    | "boxes"
    | "residency"
    | "outcome"
    | "reason"
    | "elements"
    | "operations"
    | "uploadMilliseconds"
    | "prepareMilliseconds"
    | "firstMilliseconds"
    | "warnings"
  > {
  /** Nanoseconds of one computation: the median of its rounds with a 95 % interval; null where it is not measured. */
  readonly time: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** How many times faster than each baseline of the page, from paired rounds; null where one of the two is not measured. */
  readonly faster: readonly (number | null)[];
  /** Of the worst element; null where it was not checked. */
  readonly relative: number | null;
  readonly ulp: number | null;
  /** The part of what is allowed that its error uses. */
  readonly share: number | null;
  /** Read and written by one computation, and copied for it. */
  readonly bytes: number;
  readonly copied: number;
}

/** A measured point. */
export type Timed = Point & { readonly time: number; readonly low: number; readonly high: number };

export const isTimed = (point: Point): point is Timed => point.time !== null;

/** All that the page shows; nothing of it refers to the machine that makes the page. */
export interface PageData
  extends Pick<
    Artifact,
    | "started"
    | "seconds"
    | "complete"
    | "seed"
    | "versions"
    | "revision"
    | "effort"
    | "distribution"
    | "host"
    | "limits"
    | "models"
    | "crossovers"
  > {
  /** The file's name. */
  readonly file: string;
  readonly lanes: readonly PageLane[];
  readonly kernels: readonly PageKernel[];
  /** Lanes that speed-ups may refer to, the usual one first. */
  readonly baselines: readonly string[];
  readonly points: readonly Point[];
}
