import { gasConstant } from "../../../build/constants.generated";

/**
 * How the latent heat of condensation resists it [J/kg], from the vapor's diffusion coefficient [m²/s] ≥ 0, its latent heat [J/kg] ≥ 0,
 * its partial pressure at the surface [Pa] ≥ 0, the gas's thermal conductivity [W/(m K)] > 0, temperature [K] > 0 and the vapor's
 * molar mass [kg/mol] > 0: D L p/(T k) (L/(R_s T) − 1) + R_s T with R_s = R/M. Topping & Bane (2022), eq. 2.36.
 */
// @ts-ignore: decorator
@inline
export function thermalResistanceFactor(
  diffusionCoefficient: v128,
  latentHeat: v128,
  surfacePartialPressure: v128,
  thermalConductivity: v128,
  temperature: v128,
  molarMass: v128,
): v128 {
  const energy = f64x2.div(f64x2.mul(f64x2.splat(gasConstant), temperature), molarMass);
  const excess = f64x2.sub(f64x2.div(latentHeat, energy), f64x2.splat(1));
  const flux = f64x2.mul(
    f64x2.mul(diffusionCoefficient, surfacePartialPressure),
    f64x2.div(f64x2.splat(1), f64x2.mul(temperature, thermalConductivity)),
  );
  return f64x2.add(f64x2.mul(f64x2.mul(flux, latentHeat), excess), energy);
}
