import { gasConstant } from "../../../build/constants.generated";

/**
 * Mass concentration of a gas [kg/m³] from its partial pressure [Pa] ≥ 0, molar mass [kg/mol] > 0 and temperature [K] > 0: pM/(RT).
 */
// @ts-ignore: decorator
@inline
export function concentrationFromPressure(partialPressure: v128, molarMass: v128, temperature: v128): v128 {
  return f64x2.mul(partialPressure, f64x2.div(molarMass, f64x2.mul(f64x2.splat(gasConstant), temperature)));
}
