import { gasConstant } from "../../../build/constants.generated";

/**
 * Isothermal growth of a particle by one species [kg/s] from the difference of partial pressures [Pa], the first-order transport k
 * [m³/s] ≥ 0, temperature [K] > 0 and molar mass [kg/mol] > 0: k Δp M/(RT). Seinfeld & Pandis (2016), ch. 12.
 */
// @ts-ignore: decorator
@inline
export function massTransferRate(
  partialPressureDifference: v128,
  firstOrderMassTransport: v128,
  temperature: v128,
  molarMass: v128,
): v128 {
  return f64x2.mul(
    f64x2.mul(firstOrderMassTransport, partialPressureDifference),
    f64x2.div(molarMass, f64x2.mul(f64x2.splat(gasConstant), temperature)),
  );
}
