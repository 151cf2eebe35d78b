#include "particle/transportProperties.h"

#include "formulas/air.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct transportProperties {
  static void run(Size box, Size particle, const double* radius, const double* mass, Each temperature, Each pressure,
                  double* knudsenNumber, double* slipCorrection, double* mobility, double* diffusionCoefficient,
                  double* meanThermalSpeed, double* settlingVelocity, Team& team) {
    const bool slips = slipCorrection || mobility || diffusionCoefficient || settlingVelocity;
    const bool moves = mobility || diffusionCoefficient || settlingVelocity;
    const Size vectors = (particle + lanes - 1) / lanes;
    team.share(box * vectors, 1.5 * lanes, [=](Size begin, Size end) {
      while (begin < end) {
        // As far as this box goes.
        const Size b = begin / vectors;
        const Size first = begin - b * vectors;
        const Size last = least(vectors, first + (end - begin));
        const formulas::Air air = formulas::airAt(at(temperature, b), at(pressure, b));
        eachVector(first * lanes, least(last * lanes, particle), [=](Size from, Size count) __attribute__((always_inline)) {
          const Size i = b * particle + from;
          const Vector m = load(mass + i, count, 1);
          if (slips || knudsenNumber) {
            const Vector r = load(radius + i, count, 1);
            const Vector inverse = 1 / r;
            const Vector kn = air.meanFreePath * inverse;
            if (knudsenNumber) store(knudsenNumber + i, kn, count);
            if (slips) {
              const Vector cc = formulas::slipCorrection(kn, r, air.meanFreePath);
              if (slipCorrection) store(slipCorrection + i, cc, count);
              if (moves) {
                const Vector b = cc * inverse * (1 / (6 * pi * air.viscosity));
                if (mobility) store(mobility + i, b, count);
                if (diffusionCoefficient) store(diffusionCoefficient + i, b * (boltzmann * air.temperature), count);
                if (settlingVelocity) store(settlingVelocity + i, m * b * gravity, count);
              }
            }
          }
          if (meanThermalSpeed)
            store(meanThermalSpeed + i, formulas::meanThermalSpeed(m, air.temperature), count);
        });
        begin += last - first;
      }
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
