/** Rate at which a flow dilutes a volume [1/s], from the volume [m³] > 0 and the flow into it [m³/s] ≥ 0. */
export const dilutionCoefficient = (volume: number, inputFlowRate: number): number => inputFlowRate / volume;
