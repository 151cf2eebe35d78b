// Prints the largest error, in ULP, of the vector functions over many points: `name points worst argument` per function.
// `long double` must have more digits than double, as on x86 and ARM Linux.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <limits>

#include "math/cubeRoot.h"
#include "math/exponential.h"

namespace {

using namespace aitken;
using namespace aitken::AITKEN_LEVEL;

/** Distance in units of the last place that the exact value has as a double. */
double ulps(double got, long double exact) {
  const double nearest = static_cast<double>(exact);
  if (std::isinf(nearest) || std::isinf(got)) return got == nearest ? 0 : INFINITY;
  const int exponent = std::ilogb(nearest == 0 ? std::numeric_limits<double>::min() : nearest);
  const long double unit = std::ldexp(1.0L, (exponent < -1022 ? -1022 : exponent) - 52);
  return static_cast<double>(std::fabs((got - exact) / unit));
}

std::uint64_t state = 0x9e3779b97f4a7c15;
/** In 0 … 1, xorshift: the same points every time. */
double next() {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return static_cast<double>(state >> 11) * 0x1p-53;
}

template <class Function, class Exact, class Argument>
void judge(const char* name, long points, Function function, Exact exact, Argument argument) {
  double worst = 0, at = 0;
  for (long point = 0; point < points; point += lanes) {
    double x[lanes], y[lanes];
    for (double& one : x) one = argument();
    store(y, function(load(x)));
    for (Size lane = 0; lane < lanes; lane++) {
      const double error = ulps(y[lane], exact(static_cast<long double>(x[lane])));
      if (!(error <= worst)) worst = error, at = x[lane];
    }
  }
  std::printf("%s %ld %.4f %.17g\n", name, points, worst, at);
}

}  // namespace

int main(int, char** arguments) {
  const long points = std::atol(arguments[1]);
  const auto exp = [](Vector x) { return exponential(x); };
  const auto exactExp = [](long double x) { return std::exp(x); };
  judge("exponential:normal", points, exp, exactExp, [] { return -708 + 1417.5 * next(); });
  judge("moderateExponential", points, [](Vector x) { return moderateExponential(x); }, exactExp, [] { return -708 + 1417 * next(); });
  judge("exponential:small", points, exp, exactExp, [] { return std::ldexp(2 * next() - 1, -static_cast<int>(60 * next())); });
  judge("exponential:subnormal", points / 10, exp, exactExp, [] { return -750 + 42 * next(); });
  judge("exponential:overflow", points / 10, exp, exactExp, [] { return 709.5 + 2 * next(); });
  judge("cubeRoot", points, [](Vector x) { return cubeRoot(x); }, [](long double x) { return std::cbrt(x); },
        [] { return std::ldexp(1 + next(), static_cast<int>(1320 * next()) - 660); });
  for (const double x : std::initializer_list<double>{NAN, -INFINITY, INFINITY, 0.0, -0.0, -1e300, 1e300})
    std::printf("exponential:special %g %g\n", x, exponential(x).low[0]);
  std::printf("cubeRoot:special nan %g\n", cubeRoot(NAN).low[0]);
}
