/**
 * Formation of particles by collision of two molecules [1/(m³ s)] from the concentration of the precursor [1/m³] ≥ 0, the kinetic
 * coefficient [m³/s] ≥ 0 and the fraction that survives [1] in [0, 1]: K C² S. Kulmala et al. (2006), Atmos. Chem. Phys. 6, 787; Sihto et al. (2006).
 */
// @ts-ignore: decorator
@inline
export function kineticNucleationRate(
  precursorConcentration: v128,
  kineticCoefficient: v128,
  survivalFactor: v128,
): v128 {
  return f64x2.mul(
    f64x2.mul(f64x2.mul(precursorConcentration, survivalFactor), precursorConcentration),
    kineticCoefficient,
  );
}
