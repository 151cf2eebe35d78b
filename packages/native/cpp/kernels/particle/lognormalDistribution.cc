#include "particle/lognormalDistribution.h"

#include <cmath>

#include "formulas/particle/lognormalDensity.h"

namespace aitken::AITKEN_LEVEL {

namespace {

/** Sizes that are worked on together; sums are over these first, on any number of threads. */
constexpr Size together = 512;

struct lognormalDistribution {
  /** Of each mode its density, the sums of parts of the sizes, and the factor that normalises it; normalised sums. */
  static Size workspace(Size particle, Size mode) {
    return particle * mode + chunksOf(particle) * (mode + 1) + mode;
  }

  static void run(Size particle, Size mode, const double* size, const double* median,
                  const double* geometricStandardDeviation, const double* numberConcentration, double* analyticDensity,
                  double* density, double* number, double* workspace, Team& team) {
    const Size n = particle, chunks = chunksOf(n);
    double* const areas = workspace + n * mode;
    double* const factors = areas + chunks * mode;
    double* const numbers = factors + mode;
    const double work = 5.0 * static_cast<double>(mode * least(n, together));

    team.share(chunks, work, [=](Size begin, Size end) {
      for (Size chunk = begin; chunk < end; chunk++) {
        const Size first = chunk * together, last = least(first + together, n);
        double weights[together];
        // Of trapezoids each size counts half the distance of its neighbours.
        for (Size i = first; i < last; i++)
          weights[i - first] = 0.5 * (size[least(i + 1, n - 1)] - size[i == 0 ? 0 : i - 1]);
        for (Size k = 0; k < mode; k++) {
          const Vector width = logarithm(geometricStandardDeviation[k]), middle = median[k];
          double* const to = workspace + k * n;
          Vector area = 0;
          eachVector(first, last, [&](Size i, Size count) __attribute__((always_inline)) {
            const Vector one = formulas::lognormalDensity(load(size + i, count, 1), middle, width);
            store(to + i, one, count);
            area += one * load(weights + i - first, count, 0);
          });
          areas[chunk * mode + k] = total(area);
        }
        if (analyticDensity) combine(n, mode, workspace, numberConcentration, analyticDensity, first, last);
      }
    });
    if (!density && !number) return;

    double all = 0;
    for (Size k = 0; k < mode; k++) {
      double area = 0;
      for (Size chunk = 0; chunk < chunks; chunk++) area += areas[chunk * mode + k];
      // A mode that the sizes miss has no share.
      factors[k] = area == 0 ? 0 : numberConcentration[k] / area;
      all += numberConcentration[k];
    }
    team.share(chunks, 0.2 * work, [=](Size begin, Size end) {
      for (Size chunk = begin; chunk < end; chunk++) {
        const Size first = chunk * together, last = least(first + together, n);
        double* const to = density ? density : number;
        combine(n, mode, workspace, factors, to, first, last);
        if (number) numbers[chunk] = count(n, size, to, number, first, last);
      }
    });
    if (!number) return;
    double sum = 0;
    for (Size chunk = 0; chunk < chunks; chunk++) sum += numbers[chunk];
    const double share = sum == 0 ? 0 : all / sum;
    for (Size i = 0; i < n; i++) number[i] *= share;
  }

 private:
  static Size chunksOf(Size particle) { return (particle + together - 1) / together; }

  /** Σ factor × density of the modes; those with no factor have no share. */
  static void combine(Size n, Size mode, const double* densities, const double* factors, double* to, Size first,
                      Size last) {
    eachVector(first, last, [=](Size i, Size count) __attribute__((always_inline)) {
      Vector sum = 0;
      for (Size k = 0; k < mode; k++)
        if (factors[k] != 0) sum += factors[k] * load(densities + k * n + i, count, 0);
      store(to + i, sum, count);
    });
  }

  /** Numbers in bins as wide as the distance to the next size; gives their sum. */
  static double count(Size n, const double* size, const double* density, double* number, Size first, Size last) {
    double sum = 0;
    for (Size i = first; i < last; i++) sum += number[i] = density[i] * widthOf(i, n, size);
    return sum;
  }

  /** Of the last in proportion to the one before; without that, none can be told. */
  static double widthOf(Size i, Size n, const double* size) {
    if (i + 1 < n) return size[i + 1] - size[i];
    if (n < 3) return NAN;
    const double last = size[n - 1] - size[n - 2];
    return last / (size[n - 2] - size[n - 3]) * last;
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
