#include "coagulation/splineCoagulationGain.h"

#include "kernels/coagulation/splineGain.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct splineCoagulationGain {
  /** Widths of the bins and densities of all boxes, and what the continuous gain needs. */
  static Size workspace(Size box, Size particle) { return (1 + box) * particle + SplineGain::length(box, particle); }

  static void prepare(Size box, Size particle, const double* radius, const double*, const double*, double*,
                      double* workspace) {
    for (Size i = 0; i + 1 < particle; i++) workspace[i] = radius[i + 1] - radius[i];
    workspace[particle - 1] = workspace[particle - 2];
    continuous(workspace, box, particle).lay(particle, radius);
  }

  static void run(Size box, Size particle, const double*, const double* concentration, const double* coefficient,
                  double* gain, double* workspace, Team& team) {
    const Size n = particle;
    double* const density = workspace + n;
    const auto eachBin = [=](const auto& body) __attribute__((always_inline)) {
      for (Size b = 0; b < box; b++)
        eachVector(0, n, [=](Size i, Size count) __attribute__((always_inline)) {
          body(b * n + i, load(workspace + i, count, 1), count);
        });
    };
    eachBin([=](Size at, Vector width, Size count) __attribute__((always_inline)) {
      store(density + at, load(concentration + at, count, 0) / width, count);
    });
    continuous(workspace, box, n).run(box, n, density, coefficient, gain, team);
    eachBin([=](Size at, Vector width, Size count) __attribute__((always_inline)) {
      store(gain + at, load(gain + at, count, 0) * width, count);
    });
  }

 private:
  static SplineGain continuous(double* workspace, Size box, Size n) { return {workspace + (1 + box) * n, n}; }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
