import { gasConstant } from "../../../build/constants.generated";

/**
 * Mean free path of a gas [m] at a temperature [K], pressure [Pa], molar mass [kg/mol] and dynamic viscosity [Pa s], all > 0:
 * 2μ/(P √(8M/(πRT))). Seinfeld & Pandis (2016), eq. 9.6.
 */
// @ts-ignore: decorator
@inline
export function meanFreePath(temperature: v128, pressure: v128, molarMass: v128, dynamicViscosity: v128): v128 {
  const slowness = f64x2.sqrt(f64x2.mul(f64x2.splat(8 / (Math.PI * gasConstant)), f64x2.div(molarMass, temperature)));
  return f64x2.div(f64x2.mul(f64x2.splat(2), dynamicViscosity), f64x2.mul(pressure, slowness));
}
