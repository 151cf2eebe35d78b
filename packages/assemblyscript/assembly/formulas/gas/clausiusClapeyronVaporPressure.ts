import { gasConstant } from "../../../build/constants.generated";
import { expOfModerate } from "../../math/exp";

/**
 * Saturation vapor pressure [Pa] from latent heat [J/mol] > 0, a reference temperature [K] > 0 with its pressure [Pa] ≥ 0, and a
 * temperature [K] > 0: p₀ exp(L/R (T − T₀)/(T T₀)). Clausius (1850); Seinfeld & Pandis (2016), ch. 10.
 */
// @ts-ignore: decorator
@inline
export function clausiusClapeyronVaporPressure(
  latentHeat: v128,
  referenceTemperature: v128,
  referencePressure: v128,
  temperature: v128,
): v128 {
  const difference = f64x2.div(
    f64x2.sub(temperature, referenceTemperature),
    f64x2.mul(temperature, referenceTemperature),
  );
  const exponent = f64x2.mul(f64x2.mul(f64x2.splat(0.5 / gasConstant), latentHeat), difference);
  // In two halves, the power neither vanishes nor overflows where its product with the pressure does not.
  const root = expOfModerate(f64x2.pmax(f64x2.pmin(exponent, f64x2.splat(709)), f64x2.splat(-708)));
  return f64x2.mul(f64x2.mul(referencePressure, root), root);
}
