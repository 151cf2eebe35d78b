/** Concentration [1/m³] after a step [s] ≥ 0 of dilution, from the coefficient [1/s] ≥ 0 and the concentration before [1/m³] ≥ 0: c e^(−α Δt). */
export const dilutionStep = (coefficient: number, timeStep: number, concentration: number): number =>
  concentration * Math.exp(-coefficient * timeStep);
