/** Thermal conductivity of air [W/(m K)] at a temperature [K] > 0: 10⁻³ (4.39 + 0.071 T). Seinfeld & Pandis (2016), eq. 17.54. */
export const thermalConductivity = (temperature: number): number => 1e-3 * (4.39 + 0.071 * temperature);
