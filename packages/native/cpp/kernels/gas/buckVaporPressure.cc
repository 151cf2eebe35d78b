#include "gas/buckVaporPressure.h"

#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL {

namespace {

/** Buck (1981), coefficients of 1996. */
AITKEN_INLINE Vector saturationPressure(Vector temperature) {
  const Vector t = temperature - celsiusZero;
  const Mask ice = t < all(0);
  const Vector a = ice ? all(23.036) : all(18.678);
  const Vector b = ice ? all(1 / 333.7) : all(1 / 234.5);
  const Vector c = ice ? all(279.82) : all(257.14);
  const Vector scale = ice ? all(611.15) : all(611.21);
  return scale * exponential((a - t * b) * t / (c + t));
}

struct buckVaporPressure {
  static void run(Size box, const double* temperature, double* vaporPressure, Team& team) {
    if (!vaporPressure) return;
    team.share((box + lanes - 1) / lanes, lanes, [=](Size begin, Size end) {
      eachVector(begin * lanes, least(end * lanes, box), [=](Size from, Size count) __attribute__((always_inline)) {
        store(vaporPressure + from, saturationPressure(load(temperature + from, count, celsiusZero)), count);
      });
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
