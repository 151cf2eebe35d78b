#include "coagulation/continuousSplineCoagulationGain.h"

#include "kernels/coagulation/splineGain.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct continuousSplineCoagulationGain {
  static Size workspace(Size box, Size particle) { return SplineGain::length(box, particle); }

  static void prepare(Size, Size particle, const double* radius, const double*, const double*, double*,
                      double* workspace) {
    SplineGain(workspace, particle).lay(particle, radius);
  }

  static void run(Size box, Size particle, const double*, const double* concentration, const double* coefficient,
                  double* gain, double* workspace, Team& team) {
    SplineGain(workspace, particle).run(box, particle, concentration, coefficient, gain, team);
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
