// Measures vector functions against `long double`, which must have more digits than double, as on x86 and ARM Linux.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <limits>
#include <utility>

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL {

/** Distance in units of the last place that the exact value has as a double; ∞ between what no distance is between. */
inline double ulps(double got, long double exact) {
  const double nearest = static_cast<double>(exact);
  if (std::isnan(got) || std::isnan(nearest)) return std::isnan(got) == std::isnan(nearest) ? 0 : INFINITY;
  if (std::isinf(nearest) || std::isinf(got)) return got == nearest ? 0 : INFINITY;
  const int exponent = std::ilogb(nearest == 0 ? std::numeric_limits<double>::min() : nearest);
  const long double unit = std::ldexp(1.0L, std::max(exponent, -1022) - 52);
  return static_cast<double>(std::fabs((got - exact) / unit));
}

/** In 0 … 1, xorshift: the same points every time. */
inline double uniform() {
  static std::uint64_t state = 0x9e3779b97f4a7c15;
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return static_cast<double>(state >> 11) * 0x1p-53;
}

using Argument = std::function<double()>;

/** Evenly between two numbers. */
inline Argument between(double low, double high) {
  return [=] { return low + (high - low) * uniform(); };
}

/** Positive, its logarithm evenly between those of two powers of two. */
inline Argument ofMagnitude(int low, int high) {
  return [=] { return std::ldexp(1 + uniform(), low + static_cast<int>((high - low) * uniform())); };
}

/** What another says, with either sign. */
inline Argument ofEitherSign(Argument argument) {
  return [=] { return uniform() < 0.5 ? -argument() : argument(); };
}

/** What no random point is. */
inline constexpr double specials[] = {NAN,       INFINITY,  0.0,         0x1p-1074,   0x1p-1022, 0.5,   1,   2,   0x1p53,
                                      -INFINITY, -0.0,      -0x1p-1074, -0x1p-1022,  -0.5,      -1,    -2,  -0x1p53,
                                      0x1.fffffffffffffp1023, -0x1.fffffffffffffp1023};

/** How many points are tried in each range. */
inline long points;

/** A function to judge; every judgement prints `name error argument…`, the error in ULP. */
template <class Function, class Exact>
struct Judge {
  const char* name;
  Function function;
  Exact exact;

  /** The largest error in a range of each argument, and where. */
  template <class... Arguments>
  const Judge& over(const Arguments&... arguments) const {
    measure(std::index_sequence_for<Arguments...>{}, arguments...);
    return *this;
  }

  /** The error where the argument is special; a zero must have the right sign, too. */
  const Judge& atSpecials() const {
    for (const double x : specials) report(error(function(x).low[0], exact(x)), x);
    return *this;
  }

  /** The same where both are. */
  const Judge& atSpecialPairs() const {
    for (const double x : specials)
      for (const double y : specials) report(error(function(x, y).low[0], exact(x, y)), x, y);
    return *this;
  }

 private:
  template <Size... i, class... Arguments>
  void measure(std::index_sequence<i...>, const Arguments&... arguments) const {
    double x[sizeof...(i)][lanes], y[lanes], worst = 0, at[sizeof...(i)] = {};
    for (long point = 0; point < points; point += lanes) {
      for (Size lane = 0; lane < lanes; lane++) ((x[i][lane] = arguments()), ...);
      store(y, function(load(x[i])...));
      for (Size lane = 0; lane < lanes; lane++) {
        const double error = ulps(y[lane], exact(x[i][lane]...));
        if (error > worst) worst = error, ((at[i] = x[i][lane]), ...);
      }
    }
    report(worst, at[i]...);
  }

  static double error(double got, long double exact) {
    return exact == 0 && std::signbit(got) != std::signbit(exact) ? INFINITY : ulps(got, exact);
  }

  template <class... Arguments>
  void report(double error, Arguments... at) const {
    std::printf("%s %.3f", name, error);
    (std::printf(" %.17g", at), ...);
    std::printf("\n");
  }
};

}  // namespace aitken::AITKEN_LEVEL
