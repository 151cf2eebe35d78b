#include "coagulation/collisionMerge.h"

#include "addon/elementwise.h"
#include "math/cubeRoot.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct collisionMerge {
  /** Inverse densities. */
  static Size workspace(Size, Size species, Size, Size) { return species; }

  static void run(Size box, Size species, Size particle, Size pair, const double* density,
                  const std::int32_t* recipient, const std::int32_t* donor, double* mass, double* charge, double* concentration, double* radius,
                  double* workspace, Team& team) {
    const Size n = particle;
    const double collision = 5 + 2 * static_cast<double>(species);
    team.share(box, collision * static_cast<double>(pair), [=](Size begin, Size end) {
      for (Size b = begin; b < end; b++)
        for (Size p = b * pair; p < (b + 1) * pair; p++) {
          // As an index without a sign what is negative is too large. A plan does not look at indices before.
          const Size to = static_cast<std::uint32_t>(recipient[p]), from = static_cast<std::uint32_t>(donor[p]);
          if (to >= n || from >= n || to == from) continue;
          for (Size s = 0; s < species; s++) move(mass + (b * species + s) * n, to, from);
          if (charge) move(charge + b * n, to, from);
          concentration[b * n + from] = 0;
        }
    });
    if (!radius) return;
    for (Size s = 0; s < species; s++) workspace[s] = 1 / density[s];
    shareRows(team, box, n, 1 + 0.5 * static_cast<double>(species), [=](Size b, Size first, Size last) {
      eachVector(first, last, [=](Size i, Size count) __attribute__((always_inline)) {
        Vector volume = 0;
        for (Size s = 0; s < species; s++)
          volume += load(mass + (b * species + s) * n + i, count, 0) * workspace[s];
        store(radius + b * n + i, cubeRoot(0.75 / pi * volume), count);
      });
    });
  }

 private:
  static void move(double* row, Size to, Size from) {
    row[to] += row[from];
    row[from] = 0;
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
