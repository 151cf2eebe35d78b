import type { Operations } from "../../operations.ts";

/** In place of 0 below a fraction line whose upper part is 0 too. */
const least = 1e-37;

/** Flux of vapor to a particle over that of the continuum, 0 without accommodation; Fuchs & Sutugin (1971). */
export const transitionCorrection = <V>(
  o: Operations<V>,
  knudsenNumber: V | number,
  massAccommodation: V | number,
): V => {
  const accommodation = o.multiply(0.75, massAccommodation);
  const slope = o.add(1, o.multiply(0.283, massAccommodation));
  const denominator = o.add(o.multiply(knudsenNumber, o.add(knudsenNumber, slope)), accommodation);
  return o.divide(o.multiply(accommodation, o.add(1, knudsenNumber)), o.atLeast(denominator, least));
};
