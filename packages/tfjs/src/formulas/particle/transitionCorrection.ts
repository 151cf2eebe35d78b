import { quotientOrZero } from "../../math/quotientOrZero.ts";
import type { Operations } from "../../operations.ts";

/** Flux of vapor to a particle over that of the continuum, 0 without accommodation; Fuchs & Sutugin (1971). */
export const transitionCorrection = <V>(
  o: Operations<V>,
  knudsenNumber: V | number,
  massAccommodation: V | number,
): V => {
  const accommodation = o.multiply(0.75, massAccommodation);
  const slope = o.add(1, o.multiply(0.283, massAccommodation));
  const denominator = o.add(o.multiply(knudsenNumber, o.add(knudsenNumber, slope)), accommodation);
  return quotientOrZero(o, o.multiply(accommodation, o.add(1, knudsenNumber)), denominator);
};
