// Cubic splines through many columns of values at the same knots, their third derivative continuous at the second and the last
// but one knot too. The tridiagonal matrix of their second derivatives is eliminated once for the knots, four or more, into rows
// of numbers: 1/(x_i+1 − x_i); what the change of the slope, the eliminated row before and the derivative at the next knot are
// multiplied by. At both ends the second and third are what the derivatives of the neighbour and of its neighbour are.

import { loadPair, storePair } from "../../lanes";

/** Bytes of the matrix of n knots. */
export function knotsSize(n: u64): u64 {
  return 4 * 8 * n;
}

export function layKnots(knots: usize, n: usize, x: usize): void {
  const first = knots + 8 * n;
  const second = first + 8 * n;
  const next = second + 8 * n;
  for (let i: usize = 0; i + 1 < n; i++) store<f64>(knots + 8 * i, 1 / width(x, i));
  for (let i: usize = 1; i + 1 < n; i++) {
    const before = width(x, i - 1);
    const after = width(x, i);
    let lower = before;
    let diagonal = 2 * (before + after);
    let upper = after;
    let slope: f64 = 1;
    // The derivatives at the ends follow from their two neighbours, by which the rows beside them are left with two terms.
    if (i == 1) {
      lower = 0;
      diagonal = before + 2 * after;
      upper = after - before;
      slope = after / (before + after);
    } else if (i == n - 2) {
      lower = before - after;
      diagonal = 2 * before + after;
      upper = 0;
      slope = before / (before + after);
    }
    const eliminated = i > 1 ? lower * load<f64>(next + 8 * (i - 1)) : 0;
    const pivot = 1 / (diagonal - eliminated);
    store<f64>(first + 8 * i, slope * pivot);
    store<f64>(second + 8 * i, lower * pivot);
    store<f64>(next + 8 * i, upper * pivot);
  }
  layEnd(first, second, 0, width(x, 0), width(x, 1));
  layEnd(first, second, n - 1, width(x, n - 2), width(x, n - 3));
}

function width(x: usize, i: usize): f64 {
  return load<f64>(x + 8 * i, 8) - load<f64>(x + 8 * i);
}

function layEnd(first: usize, second: usize, end: usize, own: f64, other: f64): void {
  store<f64>(first + 8 * end, (own + other) / other);
  store<f64>(second + 8 * end, own / other);
}

/** A sixth of the second derivatives of the splines through columns of values, knot by knot one of each spline. */
export function secondDerivatives(knots: usize, n: usize, columns: usize, values: usize, derivatives: usize): void {
  const size: usize = 8 * columns;
  const first = knots + 8 * n;
  const second = first + 8 * n;
  const next = second + 8 * n;
  for (let i: usize = 1; i + 1 < n; i++) {
    const before = v128.load64_splat(knots + 8 * (i - 1));
    const after = v128.load64_splat(knots + 8 * i);
    const f = v128.load64_splat(first + 8 * i);
    const s = v128.load64_splat(second + 8 * i);
    const y = values + size * i;
    const m = derivatives + size * i;
    const hasBefore = i > 1;
    for (let k: usize = 0; k < size; k += 16) {
      const whole = k + 16 <= size;
      const value = loadPair(y + k, whole);
      const change = f64x2.sub(
        f64x2.mul(f64x2.sub(loadPair(y + size + k, whole), value), after),
        f64x2.mul(f64x2.sub(value, loadPair(y - size + k, whole)), before),
      );
      let derivative = f64x2.mul(f, change);
      if (hasBefore) derivative = f64x2.sub(derivative, f64x2.mul(s, loadPair(m - size + k, whole)));
      storePair(m + k, derivative, whole);
    }
  }
  for (let i = n - 3; i > 0; i--) {
    const c = v128.load64_splat(next + 8 * i);
    const m = derivatives + size * i;
    for (let k: usize = 0; k < size; k += 16) {
      const whole = k + 16 <= size;
      storePair(m + k, f64x2.sub(loadPair(m + k, whole), f64x2.mul(c, loadPair(m + size + k, whole))), whole);
    }
  }
  const last = derivatives + size * (n - 1);
  extrapolate(first, second, size, derivatives, derivatives + size, derivatives + 2 * size);
  extrapolate(first + 8 * (n - 1), second + 8 * (n - 1), size, last, last - size, last - 2 * size);
}

/** The derivatives at an end from those of the neighbour and of its neighbour. */
function extrapolate(first: usize, second: usize, size: usize, to: usize, near: usize, far: usize): void {
  const f = v128.load64_splat(first);
  const s = v128.load64_splat(second);
  for (let k: usize = 0; k < size; k += 16) {
    const whole = k + 16 <= size;
    storePair(to + k, f64x2.sub(f64x2.mul(f, loadPair(near + k, whole)), f64x2.mul(s, loadPair(far + k, whole))), whole);
  }
}
