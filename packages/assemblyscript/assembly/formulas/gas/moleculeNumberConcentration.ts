import { avogadro } from "../../../build/constants.generated";

/** Molecules in a volume of gas [1/m³] from its mass concentration [kg/m³] ≥ 0 and molar mass [kg/mol] > 0: c N_A/M. */
// @ts-ignore: decorator
@inline
export function moleculeNumberConcentration(concentration: v128, molarMass: v128): v128 {
  return f64x2.mul(concentration, f64x2.div(f64x2.splat(avogadro), molarMass));
}
