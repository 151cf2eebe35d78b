/**
 * Formation of particles by activation of clusters [1/(m³ s)] from the precursor's concentration [1/m³] ≥ 0, the activation
 * coefficient [1/s] ≥ 0 and the share that survives [1] in [0, 1]: A C S. Kulmala et al. (2006), Atmos. Chem. Phys. 6, 787.
 */
export const activationNucleationRate = (
  precursorConcentration: number,
  activationCoefficient: number,
  survivalFactor: number,
): number => activationCoefficient * precursorConcentration * survivalFactor;
