// Rows of coagulation coefficients times what is in the air. Compiled once per level.
#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL {

/** Rows that are read side by side. */
inline constexpr Size rowsAtOnce = 4;

template <Size rows>
AITKEN_INLINE void loseRows(double* loss, Size n, Size i, const double* c, const double* k, const double* partner) {
  Register sums[rows][2] = {};
  Size j = 0;
  for (; j + lanes <= n; j += lanes) {
    const Vector cj = load(partner + j);
    for (Size row = 0; row < rows; row++) {
      const Vector kj = load(k + (i + row) * n + j);
      sums[row][0] += kj.low * cj.low;
      sums[row][1] += kj.high * cj.high;
    }
  }
  for (Size row = 0; row < rows; row++) {
    double sum = total(sums[row][0] + sums[row][1]);
    for (Size rest = j; rest < n; rest++) sum += k[(i + row) * n + rest] * partner[rest];
    loss[i + row] = c[i + row] * sum;
  }
}

/** Loss c_i Σ_j K_ij partner_j of at most `rowsAtOnce` rows. */
inline void lose(double* loss, Size n, Size i, Size rows, const double* c, const double* k, const double* partner) {
  if (rows == rowsAtOnce) return loseRows<rowsAtOnce>(loss, n, i, c, k, partner);
  for (Size row = i; row < i + rows; row++) loseRows<1>(loss, n, row, c, k, partner);
}

}  // namespace aitken::AITKEN_LEVEL
