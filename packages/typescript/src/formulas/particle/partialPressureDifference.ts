/**
 * What drives condensation [Pa]: the partial pressure in the gas [Pa] less that over a flat surface of the particle's substance
 * [Pa] times the Kelvin term [1]. Seinfeld & Pandis (2016), ch. 12.
 */
export const partialPressureDifference = (
  gasPartialPressure: number,
  particlePartialPressure: number,
  kelvinTerm: number,
): number => gasPartialPressure - particlePartialPressure * kelvinTerm;
