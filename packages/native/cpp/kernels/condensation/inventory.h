// The limit of what goes from gas to particles, which no one has more of than there is. Compiled once per level.
#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL {

/** Particles that are worked on together; sums over a box are over these first, on any number of threads. */
inline constexpr Size together = 256;

AITKEN_INLINE Size chunksOf(Size particle) { return (particle + together - 1) / together; }

/** What particles give to the gas and want of it [kg/m³]. */
struct Balance {
  Vector given = 0, wanted = 0;

  /** A request; a NaN is wanted. */
  AITKEN_INLINE_MEMBER void add(Vector request) {
    const Mask evaporates = request < 0;
    given -= choose(evaporates, request, 0);
    wanted += choose(evaporates, 0, request);
  }
  AITKEN_INLINE_MEMBER void store(double* sums) const {
    sums[0] = total(given);
    sums[1] = total(wanted);
  }
};

/** What of a gas there is for the condensing particles, and what they want; from the sums of each chunk, `stride` apart. */
struct Demand {
  double there, wanted, given;

  Demand(double gas, Size chunks, const double* sums, Size stride) : wanted(0), given(0) {
    for (Size chunk = 0; chunk < chunks; chunk++) {
      given += sums[chunk * stride];
      wanted += sums[chunk * stride + 1];
    }
    there = gas + given;
  }

  /** The share of what it wants that each gets. A NaN reaches all. */
  double share() const { return wanted <= there ? 1 : there / wanted; }
  double rest() const {
    const double rest = there - wanted;
    return rest < 0 ? 0 : rest;
  }
  /** What all take, less what they give. */
  double moved() const { return wanted * share() - given; }
};

/** What is moved of a request. */
AITKEN_INLINE Vector granted(Vector request, double share) { return choose(0 < request, request * share, request); }

}  // namespace aitken::AITKEN_LEVEL
