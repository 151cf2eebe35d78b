import type { Operations } from "../../operations.ts";

/**
 * The function Φ of two particles' velocity covariance in turbulence; Ayala, Rosa & Wang (2008). The exponent under its double
 * integral is linear between the rays t = 0, t = s, v₂t = v₁s and s = 0, the first particle being the faster one. Each of
 * the three wedges gives the determinant of its rays over the product of the exponents on them: nothing cancels, and the
 * singularities of the paper's closed form are none.
 */
export const ayala2008Phi = <V>(
  o: Operations<V>,
  time: V | number,
  length: V | number,
  firstInertiaTime: V | number,
  secondInertiaTime: V | number,
  firstVelocity: V | number,
  secondVelocity: V | number,
): V => {
  const isFaster = o.isPositive(o.subtract(firstVelocity, secondVelocity));
  const faster = o.select(isFaster, firstVelocity, secondVelocity);
  const slower = o.select(isFaster, secondVelocity, firstVelocity);
  const memory = o.divide(1, time);
  const fast = o.divide(1, o.select(isFaster, firstInertiaTime, secondInertiaTime));
  const slow = o.divide(1, o.select(isFaster, secondInertiaTime, firstInertiaTime));
  const first = o.add(fast, memory);
  const second = o.add(slow, memory);
  const both = o.add(fast, slow);
  const difference = o.subtract(faster, slower);
  // Inverse exponents on the rays; the third does not depend on the length, and is over v₂.
  const atFirst = o.divide(1, o.add(first, o.divide(faster, length)));
  const atDiagonal = o.divide(1, o.add(both, o.divide(difference, length)));
  const atSecond = o.divide(1, o.add(second, o.divide(slower, length)));
  const ahead = o.divide(difference, slower);
  const atMeeting = o.divide(1, o.add(both, o.multiply(second, ahead)));
  const between = o.multiply(both, atDiagonal);
  const nearer = o.multiply(atFirst, atDiagonal, o.add(o.multiply(first, atFirst), between));
  const farther = o.add(
    o.multiply(ahead, atDiagonal, o.add(1, between)),
    o.multiply(atSecond, o.add(1, o.multiply(second, atSecond))),
  );
  return o.multiply(0.5, o.add(nearer, o.multiply(atMeeting, farther)));
};
