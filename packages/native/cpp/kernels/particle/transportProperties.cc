#include "particle/transportProperties.h"

#include "addon/elementwise.h"
#include "formulas/gas/airMeanFreePath.h"
#include "formulas/particle/diffusionCoefficient.h"
#include "formulas/particle/meanThermalSpeed.h"
#include "formulas/particle/slipCorrection.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct transportProperties {
  static void run(Size box, Size particle, const double* radius, const double* mass, Each temperature, Each pressure,
                  double* knudsenNumber, double* slipCorrection, double* mobility, double* diffusionCoefficient,
                  double* meanThermalSpeed, double* settlingVelocity, Team& team) {
    const bool slips = slipCorrection || mobility || diffusionCoefficient || settlingVelocity;
    const bool moves = mobility || diffusionCoefficient || settlingVelocity;
    shareRows(team, box, particle, 1.5, [=](Size b, Size first, Size last) {
      const Vector t = at(temperature, b);
      const Vector viscosity = formulas::dynamicViscosity(t);
      const Vector path = formulas::meanFreePath(t, at(pressure, b), airMolarMass, viscosity);
      const Vector inversePath = 1 / path, perViscosity = 1 / (6 * pi * viscosity);
      eachVector(first, last, [=](Size from, Size count) __attribute__((always_inline)) {
        const Size i = b * particle + from;
        const Vector m = load(mass + i, count, 1);
        if (slips || knudsenNumber) {
          const Vector r = load(radius + i, count, 1);
          const Vector inverse = 1 / r;
          const Vector kn = path * inverse;
          if (knudsenNumber) store(knudsenNumber + i, kn, count);
          if (slips) {
            const Vector cc = formulas::slipCorrectionOf(kn, r * inversePath);
            if (slipCorrection) store(slipCorrection + i, cc, count);
            if (moves) {
              const Vector mobile = cc * inverse * perViscosity;
              if (mobility) store(mobility + i, mobile, count);
              if (diffusionCoefficient) store(diffusionCoefficient + i, formulas::diffusionCoefficient(t, mobile), count);
              if (settlingVelocity) store(settlingVelocity + i, m * mobile * gravity, count);
            }
          }
        }
        if (meanThermalSpeed) store(meanThermalSpeed + i, formulas::meanThermalSpeed(m, t), count);
      });
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
