/**
 * x^p of x ≥ 0 by the exponential and the logarithm, in a fraction of the time of Math.pow. The error is below 1 + 2|p ln x| ULP,
 * so it is for powers near 1.
 */
export const power = (x: number, p: number): number => Math.exp(p * Math.log(x));
