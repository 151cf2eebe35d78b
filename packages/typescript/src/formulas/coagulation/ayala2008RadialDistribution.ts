import { constants } from "@aitken/contracts";

const gravity = constants.gravity.value;

/**
 * Radial distribution [1] of two kinds of particles at the distance of a collision: how much turbulence clusters them. From
 * radii [m] and Stokes numbers [1] > 0 of either; Kolmogorov length [m], Taylor-microscale Reynolds number [1], normalized
 * acceleration variance [1], Kolmogorov velocity [m/s] and time [s], all > 0.
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const ayala2008RadialDistribution = (
  firstRadius: number,
  secondRadius: number,
  firstStokes: number,
  secondStokes: number,
  kolmogorovLength: number,
  taylorMicroscaleReynoldsNumber: number,
  normalizedAccelerationVariance: number,
  kolmogorovVelocity: number,
  kolmogorovTime: number,
): number => {
  const reach = firstRadius + secondRadius;
  const stokes = Math.max(firstStokes, secondStokes);
  const drop = (gravity * kolmogorovTime) / kolmogorovVelocity;
  const acceleration = normalizedAccelerationVariance + (Math.PI / 8) * drop * drop;
  const spread = 20.115 * Math.sqrt(acceleration / taylorMicroscaleReynoldsNumber);
  const squaredLength = kolmogorovLength * kolmogorovLength;
  const squaredCore = squaredLength * Math.abs(firstStokes - secondStokes) * spread;
  const polynomial = stokes * (5.3406 + stokes * (-4.2942 + stokes * (1.5275 - 0.1988 * stokes)));
  const exponent = Math.max(0, polynomial) / drop ** (0.1886 * Math.exp(20.306 / taylorMicroscaleReynoldsNumber));
  return ((squaredLength + squaredCore) / (reach * reach + squaredCore)) ** (exponent / 2);
};
