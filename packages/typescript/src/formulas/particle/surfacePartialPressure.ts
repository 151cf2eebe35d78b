/** Partial pressure over a solution [Pa] from the pure substance's vapor pressure [Pa] ≥ 0 and its activity [1] ≥ 0. Raoult (1887). */
export const surfacePartialPressure = (pureVaporPressure: number, activity: number): number =>
  activity * pureVaporPressure;
