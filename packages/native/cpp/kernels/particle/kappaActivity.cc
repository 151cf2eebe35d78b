#include "particle/kappaActivity.h"

#include "addon/elementwise.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct kappaActivity {
  /** Inverse molar masses, and κ/ρ of all but water. */
  static Size workspace(Size, Size species, Size) { return 2 * species; }

  static void run(Size box, Size species, Size particle, const double* massConcentration, const double* kappa,
                  const double* density, const double* molarMass, std::int32_t waterIndex, double* activity,
                  double* workspace, Team& team) {
    if (!activity) return;
    const Size water = static_cast<Size>(waterIndex);
    double* const perMass = workspace;
    double* const hygroscopicity = workspace + species;
    for (Size s = 0; s < species; s++) {
      perMass[s] = 1 / molarMass[s];
      hygroscopicity[s] = s == water ? 0 : kappa[s] / density[s];
    }
    shareRows(team, box, particle, 1.2 * static_cast<double>(species), [=](Size b, Size first, Size last) {
      eachVector(first, last, [=](Size i, Size count) __attribute__((always_inline)) {
        const Size from = b * species * particle + i;
        const auto massOf = [=](Size s) __attribute__((always_inline)) {
          return load(massConcentration + from + s * particle, count, 0);
        };
        Vector moles = 0, solutes = 0;
        for (Size s = 0; s < species; s++) {
          const Vector mass = massOf(s);
          moles += mass * perMass[s];
          solutes += mass * hygroscopicity[s];
        }
        const Vector inverse = choose(moles != 0, 1 / moles, 0);
        for (Size s = 0; s < species; s++)
          if (s != water) store(activity + from + s * particle, massOf(s) * perMass[s] * inverse, count);
        if (water >= species) return;
        const Vector volume = massOf(water) * (1 / density[water]);
        store(activity + from + water * particle, choose(volume != 0, volume / (volume + solutes), 0), count);
      });
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
