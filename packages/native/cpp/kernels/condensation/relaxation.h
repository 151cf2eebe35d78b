// How particles relax towards equilibrium with a vapor. Compiled once per level.
#pragma once

#include "kernels/condensation/particles.h"
#include "math/exponentialMinusOne.h"

namespace aitken::AITKEN_LEVEL {

/** How much a vapor's activity in particles grows with its mass there [1/kg], from both. */
AITKEN_INLINE Vector activitySlope(const Vapor& vapor, const Chunk& chunk, Size at, Vector mass, Vector activity) {
  if (!vapor.isWater) return (1 - activity) * load(chunk.inverseAmount + at) * vapor.amountPerMass;
  const Vector solute = load(chunk.solute + at), volume = mass * vapor.volumePerMass + solute;
  return choose(volume != 0, solute / volume / volume * vapor.volumePerMass, 0);
}

/** How much the logarithm of the Kelvin term falls with the vapor's mass [1/kg]; 0 where it is at its bound. */
AITKEN_INLINE Vector curvatureSlope(const Vapor& vapor, const Chunk& chunk, Size at) {
  const Vector inverse = load(chunk.inverseRadius + at), exponent = vapor.kelvinRadius * inverse;
  const Vector slope = exponent * (inverse * inverse * inverse) * (vapor.volumePerMass / (4 * pi));
  return choose((inverse < 1 / smallestRadius) & (exponent < 100), slope, 0);
}

/**
 * How much the concentration in equilibrium with particles grows with the vapor's mass there [1/m³], 0 where it falls; from
 * that mass, the activity and the concentration over the pure species [kg/m³].
 */
AITKEN_INLINE Vector surfaceSlope(const Vapor& vapor, const Chunk& chunk, Size at, Vector mass, Vector activity,
                                  Vector pure) {
  const Vector rising = activitySlope(vapor, chunk, at, mass, activity);
  return atLeast(pure * (rising - activity * curvatureSlope(vapor, chunk, at)), 0);
}

/**
 * Volume of vapor that particles exchange in a time [m³] while they relax exponentially, h k φ(h k S') with φ(x) =
 * (1 − e⁻ˣ)/x, from h k [m³] and the slope S' of the concentration at the surface [1/m³] ≥ 0.
 */
AITKEN_INLINE Vector relaxedVolume(Vector volume, Vector slope) {
  const Vector exponent = -(volume * slope);
  return choose(exponent != 0, volume * exponentialMinusOne(exponent) / exponent, volume);
}

}  // namespace aitken::AITKEN_LEVEL
