/**
 * Formation of particles by activation of clusters [1/(m³ s)] from the concentration of the precursor [1/m³] ≥ 0, the activation
 * coefficient [1/s] ≥ 0 and the fraction that survives [1] in [0, 1]: A C S. Kulmala et al. (2006), Atmos. Chem. Phys. 6, 787; Sihto et al. (2006).
 */
// @ts-ignore: decorator
@inline
export function activationNucleationRate(
  precursorConcentration: v128,
  activationCoefficient: v128,
  survivalFactor: v128,
): v128 {
  return f64x2.mul(f64x2.mul(precursorConcentration, survivalFactor), activationCoefficient);
}
