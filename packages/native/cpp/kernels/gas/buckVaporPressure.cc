#include "gas/buckVaporPressure.h"

#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL {

namespace {

/** Buck (1981), coefficients of 1996. */
AITKEN_INLINE Vector saturationPressure(Vector temperature) {
  const Vector t = temperature - celsiusZero;
  const Mask ice = t < 0;
  const Vector a = choose(ice, 23.036, 18.678);
  const Vector b = choose(ice, 1 / 333.7, 1 / 234.5);
  const Vector c = choose(ice, 279.82, 257.14);
  const Vector scale = choose(ice, 611.15, 611.21);
  return scale * exponential((a - t * b) * t / (c + t));
}

struct buckVaporPressure {
  static void run(Size box, Each temperature, double* vaporPressure, Team& team) {
    if (!vaporPressure) return;
    team.share((box + lanes - 1) / lanes, lanes, [=](Size begin, Size end) {
      eachVector(begin * lanes, least(end * lanes, box), [=](Size from, Size count) __attribute__((always_inline)) {
        store(vaporPressure + from, saturationPressure(load(temperature, from, count, celsiusZero)), count);
      });
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
