import { ayala2008LongitudinalCorrelation } from "./ayala2008LongitudinalCorrelation.ts";
import { ayala2008Phi } from "./ayala2008Phi.ts";
import { ayala2008Psi } from "./ayala2008Psi.ts";

/** A correlation as the difference of two exponentials: weights and scales. */
const exponentials = (scale: number, ratio: number) => {
  const root = Math.sqrt(1 - 2 * ratio * ratio);
  return [
    { weight: (1 + root) / (2 * root), scale: 0.5 * (1 + root) * scale },
    { weight: -(1 - root) / (2 * root), scale: 0.5 * (1 - root) * scale },
  ] as const;
};

/**
 * Variance of the relative velocity of two particles in turbulence [m²/s²], at the distance of a collision: from radii [m],
 * inertia times [s] and velocities [m/s] > 0 of either; the fluid's root mean square velocity [m/s], Taylor microscale [m],
 * Eulerian integral length [m], Lagrangian integral time [s] and Lagrangian Taylor microscale of time [s], all > 0. Small or
 * like particles follow the fluid alike: what is left is a difference with as many digits less.
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const ayala2008VelocityVariance = (
  firstRadius: number,
  secondRadius: number,
  firstInertiaTime: number,
  secondInertiaTime: number,
  firstVelocity: number,
  secondVelocity: number,
  fluidVelocity: number,
  taylorMicroscale: number,
  eulerianIntegralLength: number,
  lagrangianIntegralTime: number,
  lagrangianTaylorMicroscaleTime: number,
): number => {
  const times = exponentials(lagrangianIntegralTime, lagrangianTaylorMicroscaleTime / lagrangianIntegralTime);
  const lengths = exponentials(eulerianIntegralLength, (Math.SQRT2 * taylorMicroscale) / eulerianIntegralLength);
  let first = 0;
  let second = 0;
  let covariance = 0;
  for (const time of times)
    for (const length of lengths) {
      const weight = time.weight * length.weight;
      first += weight * ayala2008Psi(time.scale, length.scale, firstInertiaTime, firstVelocity);
      second += weight * ayala2008Psi(time.scale, length.scale, secondInertiaTime, secondVelocity);
      covariance +=
        weight *
        ayala2008Phi(time.scale, length.scale, firstInertiaTime, secondInertiaTime, firstVelocity, secondVelocity);
    }
  const correlation = ayala2008LongitudinalCorrelation(
    firstRadius + secondRadius,
    taylorMicroscale,
    eulerianIntegralLength,
  );
  return (
    fluidVelocity *
    fluidVelocity *
    (first / firstInertiaTime +
      second / secondInertiaTime -
      (2 * correlation * covariance) / (firstInertiaTime * secondInertiaTime))
  );
};
