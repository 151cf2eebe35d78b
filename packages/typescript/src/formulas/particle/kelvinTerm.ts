/**
 * Kelvin term [1]: how much higher the vapor pressure is over a particle of this inverse radius [1/m] than over a flat
 * surface, from the Kelvin radius 2σM/(RTρ) [m]; its exponent is at most 100. Seinfeld & Pandis (2016), eq. 10.86.
 */
export const kelvinTerm = (kelvinRadius: number, inverseRadius: number): number => {
  const exponent = kelvinRadius * inverseRadius;
  return Math.exp(Math.min(exponent, 100));
};
