#include "coagulation/coagulationCoefficient.h"

#include "kernels/coagulation/mechanisms.h"

namespace aitken::AITKEN_LEVEL {

namespace {

/** A tile of the pairs of a box, to which one mechanism after the other is added. */
struct Tile {
  double* square;
  Size n, row, column;
  /** Whether there is something to add to. */
  bool begun;

  template <class Value>
  AITKEN_INLINE_MEMBER void add(const Value& value) {
    overTile(n, row, column, [this, value](Size i, Size j, Size count) __attribute__((always_inline)) {
      double* const to = square + i * n + j;
      const Vector more = value([i](const double* row) __attribute__((always_inline)) { return Vector(row[i]); },
                                [j](const double* row) __attribute__((always_inline)) { return load(row + j); });
      store(to, begun ? load(to, count, 0) + more : more, count);
    });
    begun = true;
  }
};

struct coagulationCoefficient {
  static Size workspace(Size box, Size particle) { return Rows::count * box * roundUp(particle, lanes); }

  static void run(Size box, Size particle, const double* radius, Each temperature, Each pressure, Diffusion diffusion,
                  Sedimentation sedimentation, Turbulence turbulence, const double* mass, const double* charge,
                  const double* density, double accommodation, Each turbulentDissipation, Each kinematicViscosity,
                  Each taylorMicroscaleReynoldsNumber, double* coefficient, double* workspace, Team& team) {
    if (!coefficient || particle == 0) return;
    const Size n = particle, padded = roundUp(n, lanes);
    const Mechanisms mechanisms{diffusion,
                                sedimentation,
                                turbulence,
                                temperature,
                                pressure,
                                accommodation,
                                turbulentDissipation,
                                kinematicViscosity,
                                taylorMicroscaleReynoldsNumber};
    for (Size b = 0; b < box; b++)
      mechanisms.describe(b, n, radius + b * n, mass ? mass + b * n : nullptr, charge ? charge + b * n : nullptr,
                          density ? density + b * n : nullptr, workspace + Rows::count * b * padded, padded);
    shareTiles(team, box, n, mechanisms.work(), [=](Size b, Size row, Size column) {
      double* const from = workspace + Rows::count * b * padded;
      Tile tile{coefficient + b * n * n, n, row, column, mechanisms.brownian()};
      if (mechanisms.brownian()) {
        Brownian(from, padded).pairs(n, row, column, accommodation, tile.square);
        if (sedimentation == Sedimentation::off && turbulence == Turbulence::none) return;
      }
      mechanisms.add(tile, Rows(from, padded), b);
      if (!tile.begun) tile.add([](auto, auto) __attribute__((always_inline)) { return Vector(0); });
      mirror(tile.square, n, row, column);
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
