/** Coagulation coefficient [m³/s] of two particles of any volumes [m³]: the rate [m³/s] ≥ 0 itself. Smoluchowski (1916). */
// @ts-ignore: decorator
@inline
export function constantCoefficient(firstVolume: v128, secondVolume: v128, rate: v128): v128 {
  return rate;
}
