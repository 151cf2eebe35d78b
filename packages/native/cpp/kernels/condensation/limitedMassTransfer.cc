#include "condensation/limitedMassTransfer.h"

#include "kernels/condensation/inventory.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct limitedMassTransfer {
  /** Per box and species what is given and wanted of each chunk, and the share that the particles get. */
  static Size workspace(Size box, Size species, Size particle) {
    return box * species * (2 * chunksOf(particle) + 1);
  }

  static void run(Size box, Size species, Size particle, const double* massRate, double timeStep,
                  const double* gasConcentration, const double* mass, const double* concentration, double* massTransfer,
                  double* workspace, Team& team) {
    if (!massTransfer) return;
    const Size n = particle, chunks = chunksOf(n);
    const double work = 0.6 * static_cast<double>(least(n, together));
    team.share(box * species * chunks, work, [=](Size begin, Size end) {
      for (Size item = begin; item < end; item++) {
        const Size row = item / chunks, first = (item - row * chunks) * together, last = least(first + together, n);
        const double* const number = concentration + row / species * n;
        Balance balance;
        eachVector(first, last, [&](Size i, Size count) __attribute__((always_inline)) {
          const Vector held = load(mass + row * n + i, count, 0);
          const Vector change = atLeast(load(massRate + row * n + i, count, 0) * timeStep, -held);
          // A mass that is NaN counts, too.
          const Vector request = choose(held != held, held, change) * load(number + i, count, 0);
          balance.add(request);
          store(massTransfer + row * n + i, request, count);
        });
        balance.store(workspace + 2 * item);
      }
    });
    double* const shares = workspace + 2 * box * species * chunks;
    for (Size row = 0; row < box * species; row++)
      shares[row] = Demand(gasConcentration[row], chunks, workspace + 2 * row * chunks, 2).share();
    team.share(box * species * chunks, 0.5 * work, [=](Size begin, Size end) {
      for (Size item = begin; item < end; item++) {
        const Size row = item / chunks, first = (item - row * chunks) * together, last = least(first + together, n);
        const double share = shares[row];
        if (share == 1) continue;
        eachVector(first, last, [=](Size i, Size count) __attribute__((always_inline)) {
          const Vector request = load(massTransfer + row * n + i, count, 0);
          store(massTransfer + row * n + i, granted(request, share), count);
        });
      }
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
