/** Saturation ratio [1]: the partial pressure [Pa] ≥ 0 over the pure substance's saturation vapor pressure [Pa] > 0. */
export const saturationRatio = (partialPressure: number, pureVaporPressure: number): number =>
  partialPressure / pureVaporPressure;
