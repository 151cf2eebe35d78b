#include "coagulation/brownianCoefficient.h"

#include "kernels/coagulation/brownian.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct brownianCoefficient {
  static Size workspace(Size box, Size particle) { return 4 * box * roundUp(particle, lanes); }

  static void run(Size box, Size particle, const double* radius, const double* mass, Each temperature, Each pressure,
                  double accommodation, double* coefficient, double* workspace, Team& team) {
    if (!coefficient || particle == 0) return;
    const Size padded = roundUp(particle, lanes);
    for (Size b = 0; b < box; b++)
      Brownian::describe(particle, radius + b * particle, mass + b * particle, at(temperature, b), at(pressure, b),
                         workspace + 4 * b * padded, padded);
    shareTiles(team, box, particle, 1, [=](Size b, Size row, Size column) {
      Brownian(workspace + 4 * b * padded, padded)
          .pairs(particle, row, column, accommodation, coefficient + b * particle * particle);
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
