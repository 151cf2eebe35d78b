/**
 * Cubic splines whose third derivative is continuous at the second and the last but one knot too, through many columns of values
 * at the same knots. The tridiagonal matrix of their second derivatives is eliminated once for the knots.
 */
export interface Knots {
  /** 1/(x_i+1 − x_i) */
  readonly inverseWidth: Float64Array;
  /** What the change of the slope at a knot within is multiplied by; at both ends, what the derivative of the neighbour is. */
  readonly first: Float64Array;
  /** What the eliminated row before is multiplied by; at both ends, what the derivative of the neighbour's neighbour is. */
  readonly second: Float64Array;
  /** What the derivative at the next knot is multiplied by. */
  readonly next: Float64Array;
}

/** Rows of float64 that knots take, each as long as there are knots. */
export const knotsSize = 4;

export const knotsIn = (workspace: Float64Array, n: number): Knots => {
  const part = (index: number) => workspace.subarray(index * n, (index + 1) * n);
  return { inverseWidth: part(0), first: part(1), second: part(2), next: part(3) };
};

/** Eliminates the matrix for four or more increasing knots. */
export const layKnots = ({ inverseWidth, first, second, next }: Knots, n: number, x: Float64Array): void => {
  const width = (i: number): number => x[i + 1]! - x[i]!;
  for (let i = 0; i < n - 1; i++) inverseWidth[i] = 1 / width(i);
  for (let i = 1; i < n - 1; i++) {
    const [before, after] = [width(i - 1), width(i)];
    let [lower, diagonal, upper, slope] = [before, 2 * (before + after), after, 1];
    // The derivatives at the ends follow from their two neighbours, by which the rows beside them are left with two terms.
    if (i === 1) [lower, diagonal, upper, slope] = [0, before + 2 * after, after - before, after / (before + after)];
    if (i === n - 2)
      [lower, diagonal, upper, slope] = [before - after, 2 * before + after, 0, before / (before + after)];
    const pivot = 1 / (diagonal - lower * next[i - 1]!);
    first[i] = slope * pivot;
    second[i] = lower * pivot;
    next[i] = upper * pivot;
  }
  for (const [end, own, other] of [
    [0, width(0), width(1)],
    [n - 1, width(n - 2), width(n - 3)],
  ] as const) {
    first[end] = (own + other) / other;
    second[end] = own / other;
  }
};

/**
 * A sixth of the second derivatives of the splines through columns of values.
 * @param columns how many splines there are
 * @param values knot by knot one of each spline
 * @param derivatives likewise, written
 */
export const secondDerivatives = (
  { inverseWidth, first, second, next }: Knots,
  n: number,
  columns: number,
  values: Float64Array,
  derivatives: Float64Array,
): void => {
  for (let i = 1; i < n - 1; i++) {
    const at = i * columns;
    const before = inverseWidth[i - 1]!;
    const after = inverseWidth[i]!;
    const f = first[i]!;
    for (let k = at; k < at + columns; k++) {
      const value = values[k]!;
      derivatives[k] = f * ((values[k + columns]! - value) * after - (value - values[k - columns]!) * before);
    }
    // The first row has none before.
    if (i === 1) continue;
    const s = second[i]!;
    for (let k = at; k < at + columns; k++) derivatives[k] = derivatives[k]! - s * derivatives[k - columns]!;
  }
  for (let i = n - 3; i > 0; i--) {
    const c = next[i]!;
    for (let k = i * columns; k < (i + 1) * columns; k++)
      derivatives[k] = derivatives[k]! - c * derivatives[k + columns]!;
  }
  for (const [end, step] of [
    [0, columns],
    [n - 1, -columns],
  ] as const)
    for (let k = end * columns; k < (end + 1) * columns; k++)
      derivatives[k] = first[end]! * derivatives[k + step]! - second[end]! * derivatives[k + 2 * step]!;
};
