// What particles of each size meet, of a coefficient that is the same both ways. Compiled once per level.
#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL {

/** Rows that are read side by side. */
inline constexpr Size rowsAtOnce = 4;

/**
 * How many shares of the rows are summed apart: one for every 128 rows or so, but not more than 16. It depends on n alone, and so
 * does what is summed with what, whatever the number of threads.
 */
AITKEN_INLINE Size sharesOf(Size n) {
  Size shares = 1;
  while (shares < 16 && shares * 256 <= n) shares *= 2;
  return shares;
}

/** Calls body(i, rows) for the rows of a share: every shares-th group of them, since the upper rows are longer. */
template <class Body>
AITKEN_INLINE void eachGroup(Size n, Size share, Size shares, const Body& body) {
  for (Size i = share * rowsAtOnce; i < n; i += shares * rowsAtOnce) body(i, least(rowsAtOnce, n - i));
}

/** `value`, with 0 in the first `count` lanes. */
AITKEN_INLINE Vector withoutFirst(Vector value, Size count) {
  static constexpr double numbers[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  return choose(load(numbers) < static_cast<double>(count), 0, value);
}

/** The pairs of four rows with each column from `begin` on: each is read once and counts for both. */
inline void meetColumns(double* sums, Size n, Size i, Size begin, const double* k, const double* partner) {
  const double* const row = k + i * n;
  const double p0 = partner[i], p1 = partner[i + 1], p2 = partner[i + 2], p3 = partner[i + 3];
  Vector s0 = 0, s1 = 0, s2 = 0, s3 = 0;
  const auto meet = [&](Size j, Size count, Vector k0, Vector k1, Vector k2, Vector k3) __attribute__((always_inline)) {
    const Vector p = load(partner + j, count, 0);
    s0 += k0 * p;
    s1 += k1 * p;
    s2 += k2 * p;
    s3 += k3 * p;
    store(sums + j, load(sums + j, count, 0) + ((k0 * p0 + k1 * p1) + (k2 * p2 + k3 * p3)), count);
  };
  // Whole vectors begin where they are aligned, if the rows are; what comes before `begin` is done with.
  const Size first = begin - begin % lanes;
  const auto column = [&](Size at, Size j, Size count) { return load(row + at * n + j, count, 0); };
  if (first < n) {
    const Size count = least(lanes, n - first), done = begin - first;
    meet(first, count, withoutFirst(column(0, first, count), done), withoutFirst(column(1, first, count), done),
         withoutFirst(column(2, first, count), done), withoutFirst(column(3, first, count), done));
  }
  if (first + lanes < n)
    eachVector(first + lanes, n, [&](Size j, Size count) __attribute__((always_inline)) {
      meet(j, count, column(0, j, count), column(1, j, count), column(2, j, count), column(3, j, count));
    });
  sums[i] += total(s0);
  sums[i + 1] += total(s1);
  sums[i + 2] += total(s2);
  sums[i + 3] += total(s3);
}

/** Adds to Σ_j K_ij partner_j the pairs of at most `rowsAtOnce` rows with columns from their diagonal on, both ways. */
inline void meet(double* sums, Size n, Size i, Size rows, const double* k, const double* partner) {
  for (Size row = i; row < i + rows; row++) {
    sums[row] += k[row * n + row] * partner[row];
    for (Size column = row + 1; column < i + rows; column++) {
      sums[row] += k[row * n + column] * partner[column];
      sums[column] += k[row * n + column] * partner[row];
    }
  }
  // Fewer rows are the last ones.
  if (rows == rowsAtOnce) meetColumns(sums, n, i, i + rows, k, partner);
}

/** Loss c_j Σ sums_j of all shares; sums of a share are `length` after those of the one before. */
inline void lose(double* loss, Size n, const double* c, const double* sums, Size shares, Size length) {
  eachVector(0, n, [=](Size j, Size count) __attribute__((always_inline)) {
    Vector sum = 0;
    for (Size share = 0; share < shares; share++) sum += load(sums + share * length + j, count, 0);
    store(loss + j, load(c + j, count, 0) * sum, count);
  });
}

}  // namespace aitken::AITKEN_LEVEL
