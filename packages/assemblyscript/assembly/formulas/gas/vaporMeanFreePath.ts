import { gasConstant } from "../../../build/constants.generated";

/**
 * Mean free path of a vapor [m] from its diffusion coefficient [m²/s] ≥ 0, molar mass [kg/mol] > 0 and temperature [K] > 0:
 * 3D over the mean thermal speed √(8RT/(πM)), which belongs to the transition correction of Fuchs & Sutugin (1971).
 */
export function vaporMeanFreePath(diffusionCoefficient: f64, molarMass: f64, temperature: f64): f64 {
  return (3 * diffusionCoefficient) / sqrt<f64>((8 * gasConstant * temperature) / (Math.PI * molarMass));
}
