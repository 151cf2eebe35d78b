type Rows = number[][];

/** Solves a linear system for several right-hand sides by elimination with pivots: the unknowns of each. */
const solve = (matrix: Rows, sides: Rows): Rows => {
  const n = matrix.length;
  const a = matrix.map((row, i) => [...row, ...sides.map((side) => side[i]!)]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(a[i]![column]!) > Math.abs(a[pivot]![column]!)) pivot = i;
    [a[column], a[pivot]] = [a[pivot]!, a[column]!];
    for (let i = 0; i < n; i++) {
      const factor = a[i]![column]! / a[column]![column]!;
      if (i === column || factor === 0) continue;
      for (let k = column; k < a[i]!.length; k++) a[i]![k]! -= factor * a[column]![k]!;
    }
  }
  return sides.map((_, side) => a.map((row, i) => row[n + side]! / row[i]!));
};

/** The matrices A and B of A m = B y, m being the second derivatives of the not-a-knot spline through y. */
const systemOf = (x: ArrayLike<number>, first: number, n: number): readonly [a: Rows, b: Rows] => {
  const h = Array.from({ length: n - 1 }, (_, i) => x[first + i + 1]! - x[first + i]!);
  const zeros = (): Rows => Array.from({ length: n }, () => new Array<number>(n).fill(0));
  const [a, b] = [zeros(), zeros()];
  for (let i = 1; i < n - 1; i++) {
    a[i]!.splice(i - 1, 3, h[i - 1]! / 6, (h[i - 1]! + h[i]!) / 3, h[i]! / 6);
    b[i]!.splice(i - 1, 3, 1 / h[i - 1]!, -1 / h[i - 1]! - 1 / h[i]!, 1 / h[i]!);
  }
  a[0]!.splice(0, 3, -h[1]!, h[0]! + h[1]!, -h[0]!);
  a[n - 1]!.splice(n - 3, 3, -h[n - 2]!, h[n - 3]! + h[n - 2]!, -h[n - 3]!);
  return [a, b];
};

const transposed = (rows: Rows): Rows => rows.map((_, j) => rows.map((row) => row[j]!));

/** What the values at knots count for the spline at a position. */
export interface Cardinal {
  readonly first: number;
  readonly weights: readonly number[];
}

/** Knots on either side of a position that count: with each further one a value counts less than a third. */
const reach = 32;

/**
 * The not-a-knot cubic spline through values at knots as a sum over the values, from the definition: no elimination of any backend.
 * Positions are held between the first and the last knot.
 */
export const cardinalSpline = (x: ArrayLike<number>): ((position: number) => Cardinal) => {
  const n = x.length;
  const size = Math.min(n, 2 * reach);
  const known = new Map<number, { first: number; low: number[]; high: number[] }>();
  /** The second derivatives at a knot and the next, as sums over the values around. */
  const derivativesAt = (cell: number) => {
    const found = known.get(cell);
    if (found) return found;
    const first = Math.min(Math.max(cell + 1 - reach, 0), n - size);
    const [a, b] = systemOf(x, first, size);
    const units = [cell, cell + 1].map((knot) => a.map((_, i) => (first + i === knot ? 1 : 0)));
    const [low, high] = solve(transposed(a), units).map((row) =>
      b[0]!.map((_, j) => row.reduce((sum, value, i) => sum + value * b[i]![j]!, 0)),
    );
    const made = { first, low: low!, high: high! };
    known.set(cell, made);
    return made;
  };
  return (position) => {
    const t = Math.min(Math.max(position, x[0]!), x[n - 1]!);
    let cell = 0;
    while (cell < n - 2 && x[cell + 1]! < t) cell++;
    const { first, low, high } = derivativesAt(cell);
    const h = x[cell + 1]! - x[cell]!;
    const [a, b] = [(x[cell + 1]! - t) / h, (t - x[cell]!) / h];
    const [bendA, bendB] = [a, b].map((part) => ((part ** 3 - part) * h * h) / 6);
    const weights = low.map((value, j) => bendA! * value + bendB! * high[j]!);
    weights[cell - first]! += a;
    weights[cell - first + 1]! += b;
    return { first, weights };
  };
};
