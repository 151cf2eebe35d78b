/**
 * Function Φ [s²] of the velocity covariance of two particles in turbulence, from the correlation's time α [s] > 0 and length φ
 * [m] > 0 and the particles' inertia times τ [s] > 0 and velocities v [m/s] > 0. It does not matter which is first.
 *
 * The exponent under the double integral is linear between the rays t = 0, t = s, v₂t = v₁s and s = 0. Each of the three
 * wedges gives the determinant of its rays over the product of the exponents on them, so that every term is positive:
 * nothing cancels, and the singularities of the paper's closed form are none.
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const ayala2008Phi = (
  time: number,
  length: number,
  firstInertiaTime: number,
  secondInertiaTime: number,
  firstVelocity: number,
  secondVelocity: number,
): number => {
  if (secondVelocity > firstVelocity)
    return ayala2008Phi(time, length, secondInertiaTime, firstInertiaTime, secondVelocity, firstVelocity);
  const first = 1 / firstInertiaTime + 1 / time;
  const second = 1 / secondInertiaTime + 1 / time;
  const both = 1 / firstInertiaTime + 1 / secondInertiaTime;
  const difference = firstVelocity - secondVelocity;
  // Inverse exponents on the rays; the third does not depend on the length, and is over v₂.
  const atFirst = 1 / (first + firstVelocity / length);
  const atDiagonal = 1 / (both + difference / length);
  const atSecond = 1 / (second + secondVelocity / length);
  const ahead = difference / secondVelocity;
  const atMeeting = 1 / (both + second * ahead);
  const between = both * atDiagonal;
  return (
    0.5 *
    (atFirst * atDiagonal * (first * atFirst + between) +
      atMeeting * (ahead * atDiagonal * (1 + between) + atSecond * (1 + second * atSecond)))
  );
};
