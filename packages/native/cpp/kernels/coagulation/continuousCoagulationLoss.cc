#include "coagulation/continuousCoagulationLoss.h"

#include "addon/team.h"
#include "kernels/coagulation/losses.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct continuousCoagulationLoss {
  /** Weights of the trapezoid rule, and the same times the concentrations. */
  static Size workspace(Size box, Size particle) { return (1 + box) * particle; }

  static void prepare(Size, Size particle, const double* radius, const double*, const double*, double*,
                      double* weight) {
    for (Size j = 0; j < particle; j++)
      weight[j] = 0.5 * (radius[least(j + 1, particle - 1)] - radius[j > 0 ? j - 1 : 0]);
  }

  static void run(Size box, Size particle, const double*, const double* concentration, const double* coefficient,
                  double* loss, double* workspace, Team& team) {
    const Size n = particle;
    double* const weighted = workspace + n;
    for (Size b = 0; b < box; b++)
      eachVector(0, n, [=](Size j, Size count) __attribute__((always_inline)) {
        const Vector c = load(concentration + b * n + j, count, 0);
        store(weighted + b * n + j, c * load(workspace + j, count, 0), count);
      });
    const Size groups = (n + rowsAtOnce - 1) / rowsAtOnce;
    team.share(box * groups, 0.8 * static_cast<double>(n), [=](Size begin, Size end) {
      for (Size item = begin; item < end; item++) {
        const Size b = item / groups, i = (item - b * groups) * rowsAtOnce;
        lose(loss + b * n, n, i, least(rowsAtOnce, n - i), concentration + b * n, coefficient + b * n * n,
             weighted + b * n);
      }
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
