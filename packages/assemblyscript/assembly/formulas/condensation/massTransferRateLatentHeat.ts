import { thermalResistanceFactor } from "./thermalResistanceFactor";

/**
 * Growth of a particle by one species, slowed by its latent heat [kg/s]: as the isothermal rate, over F/(R_s T), which leaves k Δp/F.
 * From the difference of partial pressures [Pa], the first-order transport k [m³/s] ≥ 0, and what the thermal resistance factor F
 * needs: diffusion coefficient [m²/s] ≥ 0, latent heat [J/kg] ≥ 0, partial pressure at the surface [Pa] ≥ 0, thermal conductivity
 * [W/(m K)] > 0, temperature [K] > 0, molar mass [kg/mol] > 0. Topping & Bane (2022), eq. 2.36.
 */
// @ts-ignore: decorator
@inline
export function massTransferRateLatentHeat(
  partialPressureDifference: v128,
  firstOrderMassTransport: v128,
  diffusionCoefficient: v128,
  latentHeat: v128,
  surfacePartialPressure: v128,
  thermalConductivity: v128,
  temperature: v128,
  molarMass: v128,
): v128 {
  const resistance = thermalResistanceFactor(
    diffusionCoefficient,
    latentHeat,
    surfacePartialPressure,
    thermalConductivity,
    temperature,
    molarMass,
  );
  return f64x2.div(f64x2.mul(firstOrderMassTransport, partialPressureDifference), resistance);
}
