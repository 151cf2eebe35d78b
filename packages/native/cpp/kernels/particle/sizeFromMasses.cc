#include "particle/sizeFromMasses.h"

#include "addon/elementwise.h"
#include "math/cubeRoot.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct sizeFromMasses {
  /** Inverse densities. */
  static Size workspace(Size, Size species, Size) { return species; }

  static void run(Size box, Size species, Size particle, const double* mass, const double* density, double* volume,
                  double* radius, double* totalMass, double* workspace, Team& team) {
    for (Size s = 0; s < species; s++) workspace[s] = 1 / density[s];
    const double work = 1 + 0.5 * static_cast<double>(species);
    shareRows(team, box, particle, work, [=](Size b, Size first, Size last) {
      eachVector(first, last, [=](Size i, Size count) __attribute__((always_inline)) {
        Vector total = 0, sum = 0;
        for (Size s = 0; s < species; s++) {
          const Vector m = load(mass + (b * species + s) * particle + i, count, 0);
          total += m;
          sum += m * workspace[s];
        }
        const Size to = b * particle + i;
        if (totalMass) store(totalMass + to, total, count);
        if (volume) store(volume + to, sum, count);
        if (radius) store(radius + to, cubeRoot(0.75 / pi * sum), count);
      });
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
