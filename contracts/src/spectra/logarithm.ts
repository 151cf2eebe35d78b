/** ln(b/a) for 0 < a ≤ b, as accurate where they are close as where they are far apart. */
export const logRatio = (a: number, b: number): number => (b < 2 * a ? Math.log1p((b - a) / a) : Math.log(b / a));
