import { gasConstant } from "../../../build/constants.generated";

/**
 * Partial pressure of a gas [Pa] from its mass concentration [kg/m³] ≥ 0, molar mass [kg/mol] > 0 and temperature [K] > 0: cRT/M.
 */
// @ts-ignore: decorator
@inline
export function partialPressure(concentration: v128, molarMass: v128, temperature: v128): v128 {
  return f64x2.mul(concentration, f64x2.div(f64x2.mul(f64x2.splat(gasConstant), temperature), molarMass));
}
