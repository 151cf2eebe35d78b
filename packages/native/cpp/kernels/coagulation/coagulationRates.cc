#include "coagulation/coagulationRates.h"

#include "kernels/coagulation/fixedPivot.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct coagulationRates {
  using Overflow = CoagulationRates::Overflow;

  static Size workspace(Size box, Size particle) { return FixedPivot::workspace(box, particle); }

  static void prepare(Size, Size particle, const double* radius, const double*, const double*, Overflow, double*,
                      double*, double* workspace) {
    PivotGrid(workspace, particle).describe(particle, radius);
  }

  static void run(Size box, Size particle, const double*, const double* concentration, const double* coefficient,
                  Overflow overflow, double* gain, double* loss, double* workspace, Team& team) {
    FixedPivot::run(box, particle, concentration, coefficient, overflow == Overflow::conserveVolume, gain, loss,
                    workspace, team);
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
