/** Concentration [1/m³] after a step [s] ≥ 0 of wall loss, from the coefficient [1/s] ≥ 0 and the concentration before [1/m³] ≥ 0: c e^(−β Δt). */
export const wallLossStep = (coefficient: number, timeStep: number, concentration: number): number =>
  concentration * Math.exp(-coefficient * timeStep);
