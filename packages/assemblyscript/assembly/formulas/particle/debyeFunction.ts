import { constant } from "../../lanes";
import { expOfModerate } from "../../math/exp";
import { log1p } from "../../math/log1p";

/** B_2k/(2k + 1)!, from k = 1 on. */
const terms = memory.data<f64>([
  1.0 / 36,
  -1.0 / 3600,
  1.0 / 211680,
  -1.0 / 10886400,
  1.0 / 526901760,
  -691.0 / 16999766784000,
  1.0 / 1120863744000,
  -3617.0 / 181400588328960000,
]);

/** c_k + c_k+1 z */
// @ts-ignore: decorator
@inline
function term(k: usize, z: v128): v128 {
  return f64x2.add(constant(terms + 8 * k), f64x2.mul(constant(terms + 8 * (k + 1)), z));
}

/**
 * First Debye function [1] of x ≥ 0: D(x) = (1/x) ∫₀ˣ t/(eᵗ − 1) dt, 1 of 0. Debye (1912); Abramowitz & Stegun (1964), 27.1.
 */
// @ts-ignore: decorator
@inline
export function debyeFunction(variable: v128): v128 {
  const isSmall = f64x2.le(variable, f64x2.splat(Math.LN2));
  if (i64x2.all_true(isSmall)) return series(variable);
  return debyeOfAny(variable, isSmall);
}

/** 1 − x/4 + Σ B_2k x^2k/(2k + 1)!, of x up to ln 2. */
// @ts-ignore: decorator
@inline
function series(x: v128): v128 {
  const square = f64x2.mul(x, x);
  const fourth = f64x2.mul(square, square);
  const p03 = f64x2.add(term(0, square), f64x2.mul(term(2, square), fourth));
  const p47 = f64x2.add(term(4, square), f64x2.mul(term(6, square), fourth));
  const sum = f64x2.add(p03, f64x2.mul(p47, f64x2.mul(fourth, fourth)));
  return f64x2.add(f64x2.splat(1), f64x2.mul(x, f64x2.sub(f64x2.mul(x, sum), f64x2.splat(0.25))));
}

/**
 * The function of all that there is; a call, since it is long. x D(x) is the dilogarithm of 1 − e^−x, which Euler's reflection
 * makes π²/6 − x u − u D(u) with u = −ln(1 − e^−x): of x and u one is at most ln 2.
 */
function debyeOfAny(x: v128, isSmall: v128): v128 {
  // Beyond, u is nothing, and e^−x would be slow to make.
  const u = f64x2.neg(log1p(f64x2.neg(expOfModerate(f64x2.pmax(f64x2.neg(x), f64x2.splat(-700))))));
  const value = series(v128.bitselect(x, u, isSmall));
  return v128.bitselect(
    value,
    f64x2.div(f64x2.sub(f64x2.splat((Math.PI * Math.PI) / 6), f64x2.mul(u, f64x2.add(x, value))), x),
    isSmall,
  );
}
