#include "coagulation/continuousCoagulationLoss.h"

#include "addon/team.h"
#include "kernels/coagulation/losses.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct continuousCoagulationLoss {
  /** Weights of the trapezoid rule, the same times the concentrations, and sums of each share. */
  static Size workspace(Size box, Size particle) { return (1 + box + box * sharesOf(particle)) * particle; }

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
    double* const sums = weighted + box * n;
    const Size shares = sharesOf(n);
    team.share(box * shares, 0.05 * static_cast<double>(n * n / shares), [=](Size begin, Size end) {
      for (Size item = begin; item < end; item++) {
        const Size b = item / shares;
        __builtin_memset(sums + item * n, 0, n * sizeof(double));
        eachGroup(n, item - b * shares, shares, [=](Size i, Size rows) __attribute__((always_inline)) {
          meet(sums + item * n, n, i, rows, coefficient + b * n * n, weighted + b * n);
        });
      }
    });
    for (Size b = 0; b < box; b++) lose(loss + b * n, n, concentration + b * n, sums + b * shares * n, shares, n);
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
