/** From `start` up to, not including, `end`. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export const overlap = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

/** What is left of intervals without one. */
export const without = (intervals: readonly Interval[], { start, end }: Interval): Interval[] =>
  intervals.flatMap((one) =>
    [
      { start: one.start, end: Math.min(one.end, start) },
      { start: Math.max(one.start, end), end: one.end },
    ].filter((part) => part.start < part.end),
  );
