import { gasConstant } from "../../../build/constants.generated";

/**
 * Radius at which curvature raises a vapor pressure by the factor e [m], from surface tension [N/m], density [kg/m³], molar mass
 * [kg/mol] and temperature [K], all > 0: 2σM/(RTρ). Seinfeld & Pandis (2016), eq. 10.86.
 */
// @ts-ignore: decorator
@inline
export function kelvinRadius(surfaceTension: v128, density: v128, molarMass: v128, temperature: v128): v128 {
  return f64x2.div(
    f64x2.mul(f64x2.mul(f64x2.splat(2), surfaceTension), molarMass),
    f64x2.mul(f64x2.mul(f64x2.splat(gasConstant), temperature), density),
  );
}
