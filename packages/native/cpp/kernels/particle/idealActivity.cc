#include "particle/idealActivity.h"

#include "addon/elementwise.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct idealActivity {
  using Basis = IdealActivity::Basis;

  /** What a unit of mass of each species counts. */
  static Size workspace(Size, Size species, Size) { return species; }

  static void run(Size box, Size species, Size particle, const double* massConcentration, Basis basis,
                  const double* molarMass, const double* density, double* activity, double* workspace, Team& team) {
    if (!activity) return;
    for (Size s = 0; s < species; s++)
      workspace[s] = basis == Basis::molar ? 1 / molarMass[s] : basis == Basis::volume ? 1 / density[s] : 1;
    shareRows(team, box, particle, static_cast<double>(species), [=](Size b, Size first, Size last) {
      eachVector(first, last, [=](Size i, Size count) __attribute__((always_inline)) {
        const Size from = b * species * particle + i;
        const auto amount = [=](Size s) __attribute__((always_inline)) {
          return load(massConcentration + from + s * particle, count, 0) * workspace[s];
        };
        Vector total = 0;
        for (Size s = 0; s < species; s++) total += amount(s);
        // An empty particle has nothing to divide by.
        const Vector inverse = choose(total != 0, 1 / total, 0);
        for (Size s = 0; s < species; s++) store(activity + from + s * particle, amount(s) * inverse, count);
      });
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
