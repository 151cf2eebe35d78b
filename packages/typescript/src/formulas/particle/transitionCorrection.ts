/**
 * Transition correction [1] between the kinetic and the continuum regime from a vapor's Knudsen number [1] ≥ 0 and its mass
 * accommodation [1] in [0, 1]: 0.75α(1 + Kn)/(Kn² + Kn + 0.283αKn + 0.75α).
 * Fuchs & Sutugin (1971); Seinfeld & Pandis (2016), eq. 12.43.
 */
export const transitionCorrection = (knudsenNumber: number, massAccommodation: number): number => {
  if (massAccommodation === 0) return 0 * knudsenNumber;
  const kinetic = 0.75 * massAccommodation;
  return (
    (kinetic * (1 + knudsenNumber)) / (knudsenNumber * (knudsenNumber + (1 + 0.283 * massAccommodation)) + kinetic)
  );
};
