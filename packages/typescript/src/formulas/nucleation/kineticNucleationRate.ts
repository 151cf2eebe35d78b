/**
 * Formation of particles by collision of two molecules [1/(m³ s)] from the precursor's concentration [1/m³] ≥ 0, the kinetic
 * coefficient [m³/s] ≥ 0 and the share that survives [1] in [0, 1]: K C² S. Kulmala et al. (2006), Atmos. Chem. Phys. 6, 787.
 */
export const kineticNucleationRate = (
  precursorConcentration: number,
  kineticCoefficient: number,
  survivalFactor: number,
): number => kineticCoefficient * precursorConcentration * precursorConcentration * survivalFactor;
