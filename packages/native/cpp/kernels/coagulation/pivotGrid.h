// Where the pairs of a fixed-pivot grid go. Compiled once per level.
#pragma once

#include <cmath>

#include "math/level.h"

namespace aitken::AITKEN_LEVEL {

/** Indices inside the workspace of float64. */
typedef std::int32_t Index __attribute__((may_alias));

/**
 * Where the pairs (i, j ≥ i) go, x being r³ on any scale. From j = streams[i] on the volume x_i + x_j is between x_j and
 * x_j+1; from j = overflows[i] on it is beyond the last bin; below streams[i] it is between other pivots.
 */
struct Grid {
  double* volume;
  /** 1/(x_j+1 − x_j); 0 for the last bin */
  double* inverseWidth;
  double* streams;
  double* overflows;

  Grid(double* workspace, Size n)
      : volume(workspace),
        inverseWidth(workspace + n),
        streams(workspace + 2 * n),
        overflows(workspace + 3 * n) {}

  static Size length(Size n) { return 4 * n; }

  /** Finds out where the pairs of each row go. */
  void describe(Size n, const double* radius) const {
    // Of the largest's magnitude, so that no cube overflows; a power of two rounds nothing.
    const int exponent = n > 0 ? std::ilogb(radius[n - 1]) : 0;
    for (Size j = 0; j < n; j++) {
      const double ratio = std::scalbn(radius[j], -exponent);
      volume[j] = ratio * ratio * ratio;
    }
    const double* const x = volume;
    for (Size j = 0; j < n; j++) {
      const double width = j + 1 < n ? x[j + 1] - x[j] : 0;
      inverseWidth[j] = width > 0 ? 1 / width : 0;
    }
    for (Size i = 0; i < n; i++) {
      Size over = i;
      while (over < n - 1 && x[i] + x[over] <= x[n - 1]) over++;
      Size stream = over;
      while (stream > i + 1 && x[i] <= x[stream] - x[stream - 1]) stream--;
      overflows[i] = static_cast<double>(over);
      streams[i] = static_cast<double>(stream);
    }
  }

  /** The pivot below the volume of the pair, which is `q` or one after it. */
  Size pivot(Size n, Size i, Size j, Size q) const {
    while (q + 2 < n && volume[q + 1] < volume[i] + volume[j]) q++;
    return q;
  }

  Size stream(Size i) const { return static_cast<Size>(streams[i]); }
  Size overflow(Size i) const { return static_cast<Size>(overflows[i]); }
};

/** A grid with a table of the pivots below streams[i]: that of j is at `first[i]` + j − i. */
struct PivotGrid : Grid {
  double* first;
  Index* pivots;

  PivotGrid(double* workspace, Size n)
      : Grid(workspace, n),
        first(workspace + Grid::length(n)),
        pivots(reinterpret_cast<Index*>(workspace + Grid::length(n) + n)) {}

  static Size length(Size n) { return Grid::length(n) + n + (n * (n + 1) / 2 + 1) / 2; }

  /** Finds out where the pairs of each row go. */
  void describe(Size n, const double* radius) const {
    Grid::describe(n, radius);
    Size entries = 0;
    for (Size i = 0; i < n; i++) {
      first[i] = static_cast<double>(entries);
      for (Size j = i, q = i; j < stream(i); j++) {
        q = pivot(n, i, j, q);
        pivots[entries++] = static_cast<Index>(q);
      }
    }
  }
};

}  // namespace aitken::AITKEN_LEVEL
