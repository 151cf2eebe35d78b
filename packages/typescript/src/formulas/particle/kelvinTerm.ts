/**
 * Kelvin term [1]: how much higher the vapor pressure is over a particle of this radius [m] than over a flat surface, from
 * the Kelvin radius [m], 2σM/(RTρ); its exponent is at most 100. Seinfeld & Pandis (2016), eq. 10.86.
 */
// −0 is a 0 too.
export const kelvinTerm = (radius: number, kelvinRadius: number): number =>
  Math.exp(Math.min(kelvinRadius / Math.abs(radius), 100));
