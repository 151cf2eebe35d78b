import { decayed } from "../decay";

/**
 * Concentration [1/m³] after a step of dilution, exact for any length, from the coefficient [1/s] ≥ 0, the time step [s] ≥ 0 and the
 * concentration before [1/m³] ≥ 0: c e^(−αΔt).
 */
// @ts-ignore: decorator
@inline
export function dilutionStep(coefficient: v128, timeStep: v128, concentration: v128): v128 {
  return decayed(concentration, f64x2.mul(coefficient, timeStep));
}
