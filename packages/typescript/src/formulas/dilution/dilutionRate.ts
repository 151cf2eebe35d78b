/** Change of a concentration by dilution [1/(m³ s)] from the dilution coefficient [1/s] ≥ 0 and the concentration [1/m³] ≥ 0. */
export const dilutionRate = (coefficient: number, concentration: number): number => -coefficient * concentration;
