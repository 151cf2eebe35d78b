/**
 * Coagulation coefficient [m³/s] of two particles of any volumes [m³]: the rate [m³/s] ≥ 0 itself. Smoluchowski (1916).
 */
export const constantCoefficient = (_firstVolume: number, _secondVolume: number, rate: number): number => rate;
