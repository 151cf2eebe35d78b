import type { Operations } from "../../operations.ts";

/**
 * Brownian coagulation coefficient of two particles from radius, diffusion coefficient, Fuchs's length and mean thermal
 * speed of either; Fuchs (1964); Seinfeld & Pandis (2016), eq. 13.56. With k = π R² c α and d = 4π D (R + G) it is
 * k d/(k + d); the factors go where there are n, not n² of them.
 */
export const brownianCoefficientFromProperties = <V>(
  o: Operations<V>,
  firstRadius: V | number,
  secondRadius: V | number,
  firstDiffusion: V | number,
  secondDiffusion: V | number,
  firstLength: V | number,
  secondLength: V | number,
  firstSpeed: V | number,
  secondSpeed: V | number,
  accommodation: V | number,
): V => {
  /** Both orders of a pair add the same numbers, so that the coefficient is symmetric to the bit. */
  const norm = (a: V | number, b: V | number): V => o.squareRoot(o.add(o.multiply(a, a), o.multiply(b, b)));
  const diffusion = (a: V | number): V => o.multiply(4 * Math.PI, a);
  const speed = (a: V | number): V => o.multiply(o.multiply(Math.PI, accommodation), a);
  const contact = o.add(firstRadius, secondRadius);
  const kinetic = o.multiply(norm(speed(firstSpeed), speed(secondSpeed)), contact, contact);
  const diffusive = o.multiply(
    o.add(diffusion(firstDiffusion), diffusion(secondDiffusion)),
    o.add(contact, norm(firstLength, secondLength)),
  );
  return o.divide(o.multiply(kinetic, diffusive), o.add(kinetic, diffusive));
};
