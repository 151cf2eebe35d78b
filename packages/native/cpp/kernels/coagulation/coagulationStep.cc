#include "coagulation/coagulationStep.h"

#include "kernels/coagulation/fixedPivot.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct coagulationStep {
  using Overflow = CoagulationStep::Overflow;

  /** Gain and loss after what they are made with. */
  static Size workspace(Size box, Size particle) { return FixedPivot::workspace(box, particle) + 2 * box * particle; }

  static void prepare(Size, Size particle, const double* radius, const double*, Overflow, double, double*,
                      double* workspace) {
    PivotGrid(workspace, particle).describe(particle, radius);
  }

  static void run(Size box, Size particle, const double*, const double* coefficient, Overflow overflow, double timeStep,
                  double* concentration, double* workspace, Team& team) {
    double* const gain = workspace + FixedPivot::workspace(box, particle);
    double* const loss = gain + box * particle;
    FixedPivot::run(box, particle, concentration, coefficient, overflow == Overflow::conserveVolume, gain, loss,
                    workspace, team);
    eachVector(0, box * particle, [=](Size i, Size count) __attribute__((always_inline)) {
      const Vector change = timeStep * (load(gain + i, count, 0) - load(loss + i, count, 0));
      store(concentration + i, load(concentration + i, count, 0) + change, count);
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
