/**
 * Function Ψ [s] of a particle's velocity variance in turbulence, from the correlation's time [s] > 0 and length [m] > 0 and the
 * particle's inertia time [s] > 0 and velocity [m/s] > 0. With c = 1/τ + 1/α and d = c + v/φ: (1 + c/d)/(2d).
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const ayala2008Psi = (time: number, length: number, inertiaTime: number, velocity: number): number => {
  const c = 1 / inertiaTime + 1 / time;
  const d = c + velocity / length;
  return (1 + c / d) / (2 * d);
};
