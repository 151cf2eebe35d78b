/**
 * Reynolds number of a particle [1] from its radius [m] > 0, its velocity through the fluid [m/s] ≥ 0 and the fluid's kinematic
 * viscosity [m²/s] > 0: 2 r v/ν.
 */
export const particleReynoldsNumber = (radius: number, velocity: number, kinematicViscosity: number): number =>
  ((2 * radius) / kinematicViscosity) * velocity;
