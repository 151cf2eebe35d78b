// Gain and loss of particles on a grid that coagulate, by the fixed pivot. Compiled once per level.
#pragma once

#include "addon/team.h"
#include "kernels/coagulation/losses.h"
#include "kernels/coagulation/pivotGrid.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL {

/** Number w and moment w (v − x_q) of the pairs whose volume v is in the interval from x_q on. */
typedef double Moments __attribute__((vector_size(16)));

/** What one share of the rows adds up. */
struct Sums {
  /** Of the pairs below `streams`, of even and odd rows: neither waits for the other. */
  double* near[2];
  /** Σ_i c_i K_ij and Σ_i c_i K_ij x_i of the pairs from `streams` on; times c_j they are the moments. */
  double* number;
  double* moment;
  /** Volume that leaves the grid. */
  double* beyond;

  Sums(double* at, Size n)
      : near{at, at + 2 * n}, number(at + 4 * n), moment(at + 5 * n), beyond(at + 6 * n) {}

  static Size length(Size n) { return 6 * n + 1; }
};

AITKEN_INLINE void addMoments(double* sums, Size q, double w, double excess) {
  Moments old;
  __builtin_memcpy(&old, sums + 2 * q, sizeof old);
  old += Moments{w, w * excess};
  __builtin_memcpy(sums + 2 * q, &old, sizeof old);
}

/** Adds the pairs of i with j from `begin` to `end` − 1, all between x_j and x_j+1; `row` has the coefficients of all j. */
AITKEN_INLINE void addStream(const Sums& sums, Size i, Size begin, Size end, const double* c, const double* row,
                             const Grid& grid) {
  for (Size j = begin; j < end; j++) {
    const double rate = c[i] * row[j];
    sums.number[j] += rate;
    sums.moment[j] += rate * grid.volume[i];
  }
}

/** Volume of the pairs of i with j from `begin` to `end` − 1. */
inline double volumeBeyond(Size i, Size begin, Size end, const double* c, const double* row, const Grid& grid) {
  double number = 0, volume = 0;
  for (Size j = begin; j < end; j++) {
    const double rate = (j == i ? 0.5 : 1) * row[j] * c[j];
    number += rate;
    volume += rate * grid.volume[j];
  }
  return c[i] * (number * grid.volume[i] + volume);
}

/**
 * Shares the moments between the pivots: number and volume are as they were. Sums of a share are `length` after those of the one
 * before.
 */
static void spread(double* gain, Size n, const double* c, const Grid& grid, const double* sums, Size shares, Size length,
                   bool conserveVolume) {
  double moved = 0, beyond = 0;
  for (Size j = 0; j < n; j++) {
    double number = 0, moment = 0, nearNumber = 0, nearMoment = 0;
    for (Size share = 0; share < shares; share++) {
      const double* const at = sums + share * length;
      nearNumber += at[2 * j] + at[2 * n + 2 * j];
      nearMoment += at[2 * j + 1] + at[2 * n + 2 * j + 1];
      number += at[4 * n + j];
      moment += at[5 * n + j];
    }
    number = nearNumber + c[j] * number;
    moment = (nearMoment + c[j] * moment) * grid.inverseWidth[j];
    gain[j] = moved + (number - moment);
    moved = moment;
  }
  for (Size share = 0; share < shares; share++) beyond += sums[share * length + 6 * n];
  if (conserveVolume) gain[n - 1] += beyond / grid.volume[n - 1];
}

struct FixedPivot {
  static Size workspace(Size box, Size particle) {
    return PivotGrid::length(particle) + box * sharesOf(particle) * lengthOf(particle);
  }

  /** Gain and loss, where they are wanted; with the volume of what leaves the grid in its last bin, or without it. */
  static void run(Size box, Size particle, const double* concentration, const double* coefficient, bool conserveVolume,
                  double* gain, double* loss, double* workspace, Team& team) {
    const Size n = particle;
    if (n == 0) return;
    const PivotGrid grid(workspace, n);
    double* const sums = workspace + PivotGrid::length(n);
    const Size shares = sharesOf(n), length = lengthOf(n);
    team.share(box * shares, 0.2 * static_cast<double>(n * n / shares), [=](Size begin, Size end) {
      for (Size item = begin; item < end; item++) {
        const Size b = item / shares;
        const double* const c = concentration + b * n;
        const double* const k = coefficient + b * n * n;
        double* const own = sums + item * length;
        __builtin_memset(own, 0, length * sizeof(double));
        eachGroup(n, item - b * shares, shares, [=](Size i, Size rows) __attribute__((always_inline)) {
          if (loss) meet(own + Sums::length(n), n, i, rows, k, c);
          if (gain) gather(Sums(own, n), n, i, rows, c, k, grid, conserveVolume);
        });
      }
    });
    for (Size b = 0; b < box; b++) {
      const double* const c = concentration + b * n;
      const double* const own = sums + b * shares * length;
      if (gain) spread(gain + b * n, n, c, grid, own, shares, length, conserveVolume);
      if (loss) lose(loss + b * n, n, c, own + Sums::length(n), shares, length);
    }
  }

 private:
  /** After the sums of the gain those of the loss. */
  static Size lengthOf(Size n) { return Sums::length(n) + n; }

  /** Adds the pairs of some rows to the sums. */
  static void gather(const Sums& sums, Size n, Size i, Size rows, const double* c, const double* k, const PivotGrid& grid,
                     bool conserveVolume) {
    Size row = 0;
    for (; row + 2 <= rows; row += 2) gatherNear<2>(sums, n, i + row, c, k, grid);
    if (row < rows) gatherNear<1>(sums, n, i + row, c, k, grid);

    // The columns where all rows stream are added four at a time, those before and after row by row.
    Size begin = 0, end = n;
    for (row = 0; row < rows; row++) {
      begin = most(begin, grid.stream(i + row));
      end = least(end, grid.overflow(i + row));
    }
    if (rows < rowsAtOnce || begin >= end) {
      for (row = i; row < i + rows; row++) addStream(sums, row, grid.stream(row), grid.overflow(row), c, k + row * n, grid);
    } else {
      for (row = i; row < i + rows; row++) {
        addStream(sums, row, grid.stream(row), begin, c, k + row * n, grid);
        addStream(sums, row, end, grid.overflow(row), c, k + row * n, grid);
      }
      streamRows(sums, n, i, begin, end, c, k, grid);
    }
    if (conserveVolume)
      for (row = i; row < i + rows; row++) *sums.beyond += volumeBeyond(row, grid.overflow(row), n, c, k + row * n, grid);
  }

  /** Pairs below `streams`, each to its own pivot. */
  template <Size rows>
  AITKEN_INLINE void gatherNear(const Sums& sums, Size n, Size i, const double* c, const double* k,
                                const PivotGrid& grid) {
    const double* const x = grid.volume;
    Size lengths[rows], common = n;
    const Index* pivots[rows];
    const double* coefficients[rows];
    for (Size row = 0; row < rows; row++) {
      const Size at = i + row;
      lengths[row] = grid.stream(at) - at;
      common = least(common, lengths[row]);
      pivots[row] = grid.pivots + static_cast<Size>(grid.first[at]);
      coefficients[row] = k + at * n + at;
    }
    const auto add = [&](Size row, Size offset, double factor) __attribute__((always_inline)) {
      const Size at = i + row, j = at + offset, q = static_cast<Size>(pivots[row][offset]);
      addMoments(sums.near[row], q, factor * c[at] * c[j] * coefficients[row][offset], (x[j] - x[q]) + x[at]);
    };
    // A particle meets its like half as often.
    for (Size row = 0; row < rows; row++)
      if (lengths[row] > 0) add(row, 0, 0.5);
    for (Size offset = 1; offset < common; offset++)
      for (Size row = 0; row < rows; row++) add(row, offset, 1);
    for (Size row = 0; row < rows; row++)
      for (Size offset = most(common, 1); offset < lengths[row]; offset++) add(row, offset, 1);
  }

  static void streamRows(const Sums& sums, Size n, Size i, Size begin, Size end, const double* c, const double* k,
                         const Grid& grid) {
    const double* const x = grid.volume + i;
    const double c0 = c[i], c1 = c[i + 1], c2 = c[i + 2], c3 = c[i + 3];
    const double m0 = c0 * x[0], m1 = c1 * x[1], m2 = c2 * x[2], m3 = c3 * x[3];
    const double* const row = k + i * n;
    eachVector(begin, end, [=](Size j, Size count) __attribute__((always_inline)) {
      const Vector k0 = load(row + j, count, 0), k1 = load(row + n + j, count, 0);
      const Vector k2 = load(row + 2 * n + j, count, 0), k3 = load(row + 3 * n + j, count, 0);
      const Vector number = (k0 * c0 + k1 * c1) + (k2 * c2 + k3 * c3);
      const Vector moment = (k0 * m0 + k1 * m1) + (k2 * m2 + k3 * m3);
      store(sums.number + j, load(sums.number + j, count, 0) + number, count);
      store(sums.moment + j, load(sums.moment + j, count, 0) + moment, count);
    });
  }
};

}  // namespace aitken::AITKEN_LEVEL
