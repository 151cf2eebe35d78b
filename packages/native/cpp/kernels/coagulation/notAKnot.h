// Cubic splines through many columns of values at the same knots. Compiled once per level.
#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL {

/**
 * The tridiagonal matrix of the second derivatives of splines whose third derivative is continuous at the second and the last
 * but one knot too, eliminated once for four or more knots x.
 */
struct Knots {
  /** 1/(x_i+1 − x_i) */
  double* inverseWidth;
  /** What the change of the slope at a knot within is multiplied by; at both ends, what the derivative of the neighbour is. */
  double* first;
  /** What the eliminated row before is multiplied by; at both ends, what the derivative of the neighbour's neighbour is. */
  double* second;
  /** What the derivative at the next knot is multiplied by. */
  double* next;

  Knots(double* at, Size n) : inverseWidth(at), first(at + n), second(at + 2 * n), next(at + 3 * n) {}

  static Size length(Size n) { return 4 * n; }

  void lay(Size n, const double* x) const {
    const auto width = [=](Size i) { return x[i + 1] - x[i]; };
    for (Size i = 0; i + 1 < n; i++) inverseWidth[i] = 1 / width(i);
    next[0] = 0;
    for (Size i = 1; i + 1 < n; i++) {
      const double before = width(i - 1), after = width(i);
      double lower = before, diagonal = 2 * (before + after), upper = after, slope = 1;
      // The derivatives at the ends follow from their two neighbours, by which the rows beside them are left with two terms.
      if (i == 1) {
        lower = 0;
        diagonal = before + 2 * after;
        upper = after - before;
        slope = after / (before + after);
      } else if (i == n - 2) {
        lower = before - after;
        diagonal = 2 * before + after;
        upper = 0;
        slope = before / (before + after);
      }
      const double pivot = 1 / (diagonal - lower * next[i - 1]);
      first[i] = slope * pivot;
      second[i] = lower * pivot;
      next[i] = upper * pivot;
    }
    layEnd(0, width(0), width(1));
    layEnd(n - 1, width(n - 2), width(n - 3));
  }

  /**
   * A sixth of the second derivatives of some of the splines.
   * @param columns how many splines there are
   * @param values knot by knot one of each spline
   * @param derivatives likewise, written
   */
  void differentiate(Size n, Size columns, Size begin, Size end, const double* values, double* derivatives) const {
    for (Size i = 1; i + 1 < n; i++) {
      const double before = inverseWidth[i - 1], after = inverseWidth[i], f = first[i], s = second[i];
      const double* const y = values + i * columns;
      double* const m = derivatives + i * columns;
      eachVector(begin, end, [=](Size k, Size count) __attribute__((always_inline)) {
        const Vector value = load(y + k, count, 0);
        const Vector change =
            (load(y + columns + k, count, 0) - value) * after - (value - load(y - columns + k, count, 0)) * before;
        // The first row has none before.
        const Vector eliminated = i > 1 ? load(m - columns + k, count, 0) * s : Vector(0);
        store(m + k, change * f - eliminated, count);
      });
    }
    for (Size i = n - 3; i > 0; i--) {
      const double c = next[i];
      double* const m = derivatives + i * columns;
      eachVector(begin, end, [=](Size k, Size count) __attribute__((always_inline)) {
        store(m + k, load(m + k, count, 0) - load(m + columns + k, count, 0) * c, count);
      });
    }
    extrapolate(0, derivatives, derivatives + columns, derivatives + 2 * columns, begin, end);
    double* const last = derivatives + (n - 1) * columns;
    extrapolate(n - 1, last, last - columns, last - 2 * columns, begin, end);
  }

 private:
  void layEnd(Size end, double own, double other) const {
    first[end] = (own + other) / other;
    second[end] = own / other;
  }

  void extrapolate(Size row, double* to, const double* near, const double* far, Size begin, Size end) const {
    const double f = first[row], s = second[row];
    eachVector(begin, end, [=](Size k, Size count) __attribute__((always_inline)) {
      store(to + k, load(near + k, count, 0) * f - load(far + k, count, 0) * s, count);
    });
  }
};

}  // namespace aitken::AITKEN_LEVEL
