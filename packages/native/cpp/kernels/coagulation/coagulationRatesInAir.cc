#include "coagulation/coagulationRatesInAir.h"

#include "kernels/coagulation/fixedPivot.h"
#include "kernels/coagulation/mechanisms.h"

namespace aitken::AITKEN_LEVEL {

namespace {

using Choices = CoagulationRatesInAir;

/** Rows that go through the columns together, and columns of which what they need stays in the cache meanwhile. */
constexpr Size rowsTogether = 8, columnsTogether = 128;

/** A part of the coefficients of particle i, to which one mechanism after the other is added. */
struct Line {
  /** Where column 0 would be. */
  double* row;
  Size i, begin, end;
  bool begun;

  template <class Value>
  AITKEN_INLINE_MEMBER void add(const Value& value) {
    for (Size j = begin; j < end; j += lanes) {
      const Vector more = value([this](const double* of) __attribute__((always_inline)) { return Vector(of[i]); },
                                [j](const double* of) __attribute__((always_inline)) { return load(of + j); });
      store(row + j, begun ? load(row + j) + more : more);
    }
    begun = true;
  }
};

/** What a run is bound to. */
struct Rates {
  Size n, padded, shares;
  Mechanisms mechanisms;
  const double* concentration;
  bool conserveVolume, gains, loses;
  Grid grid;
  /** Rows of particles of each box. */
  double* rows;
  /** Of each box and share: Sums, and Σ_j K_ij c_j of every particle. */
  double* sums;

  static Size lengthOf(Size n) { return Sums::length(n) + n; }
  double* sumsOf(Size b) const { return sums + b * shares * lengthOf(n); }

  /** Adds the pairs of one share of the rows of a box: every shares-th group of them, since the upper rows are longer. */
  void gather(Size b, Size share) const {
    double* const own = sumsOf(b) + share * lengthOf(n);
    __builtin_memset(own, 0, lengthOf(n) * sizeof(double));
    for (Size first = share * rowsTogether; first < n; first += shares * rowsTogether) {
      const Size last = least(first + rowsTogether, n);
      Size pivots[rowsTogether];
      for (Size i = first; i < last; i++) pivots[i - first] = i;
      for (Size begin = first / lanes * lanes; begin < n; begin += columnsTogether)
        for (Size i = first; i < last; i++)
          gatherLine(b, i, most(begin, i / lanes * lanes), least(begin + columnsTogether, n), pivots[i - first], own);
    }
  }

  /** The pairs of i with j ≥ i from `begin`, at which a vector begins, to `end` − 1; `pivot` is that of the last pair before. */
  void gatherLine(Size b, Size i, Size begin, Size end, Size& pivot, double* own) const {
    if (begin >= end) return;
    alignas(64) double coefficients[columnsTogether + lanes];
    const double* const from = rows + Rows::count * b * padded;
    Line line{coefficients - begin, i, begin, end, false};
    if (mechanisms.brownian()) Brownian(from, padded).add(line, mechanisms.accommodation);
    mechanisms.add(line, Rows(const_cast<double*>(from), padded), b);
    if (!line.begun) line.add([](auto, auto) __attribute__((always_inline)) { return Vector(0); });
    const double *const c = concentration + b * n, *const row = line.row;
    const Size start = most(begin, i);
    if (loses) meet(i, start, end, c, row, own + Sums::length(n));
    if (!gains) return;
    const Sums to(own, n);
    const Size stream = most(start, least(grid.stream(i), end)), over = most(start, least(grid.overflow(i), end));
    for (Size j = start; j < stream; j++) {
      pivot = grid.pivot(n, i, j, pivot);
      const double w = (j == i ? 0.5 : 1) * c[i] * c[j] * row[j];
      addMoments(to.near[i % 2], pivot, w, (grid.volume[j] - grid.volume[pivot]) + grid.volume[i]);
    }
    addStream(to, i, stream, over, c, row, grid);
    if (conserveVolume) *to.beyond += volumeBeyond(i, over, end, c, row, grid);
  }

  /** Each pair counts for both of its particles. */
  static void meet(Size i, Size begin, Size end, const double* c, const double* row, double* sums) {
    const double ci = c[i];
    if (begin == i) sums[i] += row[begin++] * ci;
    Vector own = 0;
    eachVector(begin, end, [&](Size j, Size count) __attribute__((always_inline)) {
      const Vector k = load(row + j, count, 0);
      own = own + k * load(c + j, count, 0);
      store(sums + j, load(sums + j, count, 0) + k * ci, count);
    });
    sums[i] += total(own.low + own.high);
  }

  void finish(Size b, double* gain, double* loss) const {
    const double* const c = concentration + b * n;
    const double* const from = sumsOf(b);
    const Size length = lengthOf(n);
    if (gain) spread(gain + b * n, n, c, grid, from, shares, length, conserveVolume);
    if (loss) lose(loss + b * n, n, c, from + Sums::length(n), shares, length);
  }
};

struct coagulationRatesInAir {
  static Size workspace(Size box, Size particle) {
    const Size padded = roundUp(particle, lanes);
    return Grid::length(particle) + padded + Rows::count * box * padded +
           box * sharesOf(particle) * Rates::lengthOf(particle);
  }

  static void prepare(Size, Size particle, const double* radius, const double*, Each, Each, Choices::Diffusion,
                      Choices::Sedimentation, Choices::Turbulence, const double*, const double*, const double*, double,
                      Each, Each, Each, Choices::Overflow, double*, double*, double* workspace) {
    Grid(workspace, particle).describe(particle, radius);
    __builtin_memcpy(workspace + Grid::length(particle), radius, particle * sizeof(double));
  }

  static void run(Size box, Size particle, const double*, const double* concentration, Each temperature, Each pressure,
                  Choices::Diffusion diffusion, Choices::Sedimentation sedimentation, Choices::Turbulence turbulence,
                  const double* mass, const double* charge, const double* density, double accommodation,
                  Each turbulentDissipation, Each kinematicViscosity, Each taylorMicroscaleReynoldsNumber,
                  Choices::Overflow overflow, double* gain, double* loss, double* workspace, Team& team) {
    const Size n = particle;
    if (n == 0 || (!gain && !loss)) return;
    const Size padded = roundUp(n, lanes), shares = sharesOf(n);
    const Mechanisms mechanisms{static_cast<Diffusion>(diffusion),
                                static_cast<Sedimentation>(sedimentation),
                                static_cast<Turbulence>(turbulence),
                                temperature,
                                pressure,
                                accommodation,
                                turbulentDissipation,
                                kinematicViscosity,
                                taylorMicroscaleReynoldsNumber};
    const double* const radius = workspace + Grid::length(n);
    double* const rows = workspace + Grid::length(n) + padded;
    const Rates rates{n, padded, shares, mechanisms, concentration, overflow == Choices::Overflow::conserveVolume,
                      gain != nullptr, loss != nullptr, Grid(workspace, n), rows, rows + Rows::count * box * padded};
    for (Size b = 0; b < box; b++)
      mechanisms.describe(b, n, radius, mass ? mass + b * n : nullptr, charge ? charge + b * n : nullptr,
                          density ? density + b * n : nullptr, rows + Rows::count * b * padded, padded);
    const double work = (mechanisms.work() + 2) * 0.5 * static_cast<double>(n) * static_cast<double>(n);
    team.share(box * shares, work / static_cast<double>(shares), [=](Size begin, Size end) {
      for (Size item = begin; item < end; item++) rates.gather(item / rates.shares, item % rates.shares);
    });
    for (Size b = 0; b < box; b++) rates.finish(b, gain, loss);
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
