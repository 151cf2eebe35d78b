import { gasConstant } from "../../../build/constants.generated";

/**
 * Mean free path of a vapor [m] from its diffusion coefficient [m²/s] ≥ 0, molar mass [kg/mol] > 0 and temperature [K] > 0:
 * 3D over the mean thermal speed √(8RT/(πM)), which belongs to the transition correction of Fuchs & Sutugin (1971).
 */
// @ts-ignore: decorator
@inline
export function vaporMeanFreePath(diffusionCoefficient: v128, molarMass: v128, temperature: v128): v128 {
  const speed = f64x2.sqrt(f64x2.mul(f64x2.splat((8 * gasConstant) / Math.PI), f64x2.div(temperature, molarMass)));
  return f64x2.mul(diffusionCoefficient, f64x2.div(f64x2.splat(3), speed));
}
