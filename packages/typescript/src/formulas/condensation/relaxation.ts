import { largestInverse, type Particles } from "./particles.ts";
import type { Vapor } from "./vapor.ts";

/** How much the vapor's activity in particle i grows with its mass there [1/kg], from both. */
const activitySlope = (vapor: Vapor, particles: Particles, i: number, mass: number, activity: number): number => {
  if (!vapor.isWater) return (1 - activity) * particles.inverseAmount[i]! * vapor.amount;
  const solute = particles.solute[i]!;
  const volume = mass / vapor.density + solute;
  return volume === 0 ? 0 : solute / volume / volume / vapor.density;
};

/** How much the logarithm of the Kelvin term grows with the vapor's mass [1/kg], less than 0; 0 where it is at its bound. */
const curvatureSlope = ({ kelvinRadius, density }: Vapor, inverseRadius: number): number => {
  const exponent = kelvinRadius * inverseRadius;
  if (inverseRadius >= largestInverse || exponent >= 100) return 0;
  return (-exponent * inverseRadius * inverseRadius * inverseRadius) / (4 * Math.PI * density);
};

/**
 * How much the concentration in equilibrium with particle i grows with the vapor's mass there [1/m³], 0 where it falls; from that
 * mass, the activity and the concentration over the pure species [kg/m³].
 */
export const surfaceSlope = (
  vapor: Vapor,
  particles: Particles,
  i: number,
  mass: number,
  activity: number,
  pure: number,
): number =>
  Math.max(
    pure *
      (activitySlope(vapor, particles, i, mass, activity) +
        activity * curvatureSlope(vapor, particles.inverseRadius[i]!)),
    0,
  );

/**
 * Volume of vapor that a particle exchanges in a time [m³] while it relaxes exponentially, h k φ(h k S') with φ(x) = (1 − e⁻ˣ)/x, from
 * the time h [s], the transport coefficient k [m³/s] and the slope S' of the concentration at its surface [1/m³] ≥ 0.
 */
export const relaxedVolume = (time: number, transportCoefficient: number, slope: number): number => {
  const volume = time * transportCoefficient;
  const exponent = volume * slope;
  return exponent === 0 ? volume : (volume * -Math.expm1(-exponent)) / exponent;
};
