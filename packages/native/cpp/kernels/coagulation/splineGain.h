// Gain of a number distribution by coagulation from a spline, as particula has it. Compiled once per level.
#pragma once

#include <cmath>

#include "addon/team.h"
#include "kernels/coagulation/notAKnot.h"

namespace aitken::AITKEN_LEVEL {

/** Along an axis, of a knot and the next: value and a sixth of the second derivative. */
typedef double Four __attribute__((vector_size(32)));
/** An index inside the workspace of float64. */
typedef std::int32_t Cell __attribute__((may_alias));

AITKEN_INLINE Four loadFour(const double* from) {
  Four value;
  __builtin_memcpy(&value, from, sizeof value);
  return value;
}

struct SplineGain {
  Knots knots;
  /** Radii on a scale on which the largest is near 1: no power of them leaves float64. */
  double* x;
  /**
   * Of each particle and each point of its integral, what values and derivatives of the spline at the two knots beside it
   * count: four for the first axis, times the weight of the point, and four for the second.
   */
  double* points;
  /** The pair of knots below each point. */
  Cell* cells;
  /** For one box or several side by side: values and sixths of second derivatives along the second axis, pair by pair. */
  double* values;
  /** Sixths of the second derivatives along the first axis of those. */
  double* derivatives;

  SplineGain(double* at, Size n)
      : knots(at, n),
        x(at + Knots::length(n)),
        points(x + n),
        cells(reinterpret_cast<Cell*>(points + 8 * n * n)),
        values(points + 8 * n * n + (n * n + 1) / 2),
        derivatives(values + 2 * n * n) {}

  static Size length(Size box, Size n) {
    return Knots::length(n) + n + 8 * n * n + (n * n + 1) / 2 + benches(box, n) * 4 * n * n;
  }

  /** Finds where all points are on the grid, and what the knots beside them count. */
  void lay(Size n, const double* radius) const {
    const int exponent = std::ilogb(radius[n - 1]);
    for (Size i = 0; i < n; i++) x[i] = std::scalbn(radius[i], -exponent);
    knots.lay(n, x);
    const double root = std::cbrt(2.0);
    for (Size m = 0; m < n; m++) {
      // Both radii over the particle's, and r²/w² du over the radius, are the same for all particles.
      const double share = static_cast<double>(m) / static_cast<double>(n - 1);
      const double u = share / root, w = std::cbrt(1 - share * share * share / 2);
      const double weight = (m == 0 || m == n - 1 ? 0.5 : 1) / (root * static_cast<double>(n - 1) * w * w);
      for (Size p = 0; p < n; p++) {
        double* const point = points + 8 * (p * n + m);
        const Size row = weigh(n, x[p] * u, weight * radius[p], point), column = weigh(n, x[p] * w, 1, point + 4);
        cells[p * n + m] = static_cast<Cell>(row * n + column);
      }
    }
  }

  /** Gain of all boxes with the given densities over the radius. */
  void run(Size box, Size n, const double* density, const double* coefficient, double* gain, Team& team) const {
    const double work = 3 * static_cast<double>(n);
    const Size side = benches(box, n);
    if (side > 1) {
      // Small boxes go to the threads one by one.
      team.share(side, work * static_cast<double>(n * (box / side)), [=, *this](Size begin, Size end) {
        for (Size bench = begin; bench < end; bench++) {
          const SplineGain own = at(bench, n);
          for (Size b = bench; b < box; b += side)
            own.runBox(n, density + b * n, coefficient + b * n * n, gain + b * n,
                       [](Size count, double, const auto& body) { body(Size{0}, count); });
        }
      });
    } else {
      for (Size b = 0; b < box; b++)
        runBox(n, density + b * n, coefficient + b * n * n, gain + b * n,
               [&](Size count, double nanoseconds, const auto& body) { team.share(count, nanoseconds, body); });
    }
  }

 private:
  /** How many boxes have a place for their splines at a time. */
  static Size benches(Size box, Size n) { return n > 256 ? 1 : most(1, least(box, 16)); }

  SplineGain at(Size bench, Size n) const {
    SplineGain other = *this;
    other.values += bench * 4 * n * n;
    other.derivatives += bench * 4 * n * n;
    return other;
  }

  /** Gives the knot below a position, with what value and derivative at it and at the next count there, times a factor. */
  Size weigh(Size n, double position, double factor, double* weights) const {
    const double t = position < x[0] ? x[0] : position > x[n - 1] ? x[n - 1] : position;
    Size low = 0, high = n - 1;
    while (high - low > 1) {
      const Size middle = (low + high) / 2;
      (x[middle] < t ? low : high) = middle;
    }
    const double width = x[high] - x[low];
    const double a = (x[high] - t) / width, b = (t - x[low]) / width;
    // a³ − a = −a b (1 + a), since a + b = 1
    const double bend = -a * b * width * width;
    weights[0] = factor * a;
    weights[1] = factor * (bend * (1 + a));
    weights[2] = factor * b;
    weights[3] = factor * (bend * (1 + b));
    return low;
  }

  template <class Share>
  AITKEN_INLINE_MEMBER void runBox(Size n, const double* c, const double* k, double* gain, const Share& share) const {
    const SplineGain self = *this;
    const double size = static_cast<double>(n);
    // Until there are pairs, the derivatives' place is free for values and derivatives apart.
    double* const plane = derivatives;
    double* const along = derivatives + n * n;
    share(n, 0.3 * size, [=](Size begin, Size end) {
      for (Size i = begin; i < end; i++)
        eachVector(0, n, [=](Size j, Size count) __attribute__((always_inline)) {
          store(plane + i * n + j, load(k + i * n + j, count, 0) * (load(c + j, count, 0) * c[i]), count);
        });
    });
    const Size vectors = (n + lanes - 1) / lanes;
    share(vectors, 4 * size, [=](Size begin, Size end) {
      self.knots.differentiate(n, n, begin * lanes, least(n, end * lanes), plane, along);
    });
    share(n, 1 * size, [=](Size begin, Size end) {
      for (Size i = begin; i < end; i++) self.pair(n, i, plane, along);
    });
    const Size pairs = (2 * n + lanes - 1) / lanes;
    share(pairs, 4 * size, [=](Size begin, Size end) {
      self.knots.differentiate(n, 2 * n, begin * lanes, least(2 * n, end * lanes), self.values, self.derivatives);
    });
    share(n, 3 * size, [=](Size begin, Size end) {
      for (Size p = begin; p < end; p++) gain[p] = self.integral(n, p);
    });
  }

  /** Of what is symmetric, the derivatives along the second axis are those along the first, transposed. */
  void pair(Size n, Size i, const double* plane, const double* along) const {
    for (Size j = 0; j < n; j++) {
      values[2 * (i * n + j)] = plane[i * n + j];
      values[2 * (i * n + j) + 1] = along[j * n + i];
    }
  }

  double integral(Size n, Size p) const {
    Four even{}, odd{};
    const auto at = [&](Size m) __attribute__((always_inline)) {
      const double* const weights = points + 8 * (p * n + m);
      const Size low = 2 * static_cast<Size>(cells[p * n + m]), high = low + 2 * n;
      const Four first = (loadFour(values + low) * weights[0] + loadFour(values + high) * weights[2]) +
                         (loadFour(derivatives + low) * weights[1] + loadFour(derivatives + high) * weights[3]);
      return first * loadFour(weights + 4);
    };
    Size m = 0;
    for (; m + 1 < n; m += 2) {
      even += at(m);
      odd += at(m + 1);
    }
    if (m < n) even += at(m);
    const Four sum = even + odd;
    return (sum[0] + sum[1]) + (sum[2] + sum[3]);
  }
};

}  // namespace aitken::AITKEN_LEVEL
