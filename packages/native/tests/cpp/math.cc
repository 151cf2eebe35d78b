// Judges every vector function over its ranges, at as many points in each as the first argument says.
#include <cstdlib>

#include "judge.h"
#include "math/complementaryErrorFunction.h"
#include "math/cubeRoot.h"
#include "math/debyeFunction.h"
#include "math/errorFunction.h"
#include "math/exponential.h"
#include "math/exponentialMinusOne.h"
#include "math/logarithm.h"
#include "math/logarithmOfOnePlus.h"
#include "math/power.h"
#include "math/powerOfTen.h"

namespace aitken::AITKEN_LEVEL {
namespace {

/** A function of vectors, compiled once, and one of the standard library's in long double. */
#define VECTORS(name) [](auto... x) __attribute__((noinline)) { return name(x...); }
#define STANDARD(name) [](auto... x) { return std::name(static_cast<long double>(x)...); }

void judgeExponentials() {
  Judge{"exponential", VECTORS(exponential), STANDARD(exp)}
      .over(between(-750, 711))
      .over(between(-745.2, -708))
      .over(ofEitherSign(ofMagnitude(-60, 2)))
      .atSpecials();
  Judge{"moderateExponential", VECTORS(moderateExponential), STANDARD(exp)}.over(between(-708, 709)).over([] { return NAN; });
  Judge{"exponentialMinusOne", VECTORS(exponentialMinusOne), STANDARD(expm1)}
      .over(between(-50, 711))
      .over(between(-2, 2))
      .over(ofEitherSign(ofMagnitude(-1074, 2)))
      .atSpecials();
  Judge{"powerOfTen", VECTORS(powerOfTen), [](long double x) { return std::pow(10.0L, x); }}
      .over(between(-324, 309))
      .over(between(-324, -307))
      .over(between(-3, 5))
      .over(ofEitherSign(ofMagnitude(-60, 1)))
      .atSpecials();
}

void judgeLogarithms() {
  Judge{"logarithm", VECTORS(logarithm), STANDARD(log)}.over(ofMagnitude(-1074, 1024)).over(between(0.5, 2)).atSpecials();
  Judge{"moderateLogarithm", VECTORS(moderateLogarithm), STANDARD(log)}
      .over(ofMagnitude(-1022, 1024))
      .over(between(0.5, 2))
      .over([] { return NAN; });
  Judge{"logarithmOfOnePlus", VECTORS(logarithmOfOnePlus), STANDARD(log1p)}
      .over(ofMagnitude(-1074, 1024))
      .over(ofEitherSign(ofMagnitude(-60, 0)))
      .over(between(-1, 3))
      .atSpecials();
}

void judgePower() {
  // Unlike C's: no negative x, and NaN stays NaN but for y = 0.
  const auto exact = [](long double x, long double y) {
    return y != 0 && (x < 0 || std::isnan(x) || std::isnan(y)) ? NAN : std::pow(x == 0 ? 0 : x, y);
  };
  Judge{"power", VECTORS(power), exact}
      .over(ofMagnitude(-1074, 1024), between(-1, 1))
      .over(ofMagnitude(-1074, 1024), ofEitherSign(ofMagnitude(-30, 10)))
      .over(between(0, 3), between(-700, 700))
      .over(between(0.99, 1.01), between(-70000, 70000))
      .over(between(0.5, 1.5), between(-3, 3))
      .atSpecialPairs();
}

/** By Bernoulli numbers (Abramowitz & Stegun 27.1.1) or, from 1 on, by exponentials (27.1.2). */
long double debye(long double x) {
  if (!(x < INFINITY)) return 1 / x;
  long double sum = 0, term = 1;
  if (x < 1) {
    const long double bernoulli[] = {1 / 6.0L,       -1 / 30.0L,      1 / 42.0L,           -1 / 30.0L,     5 / 66.0L,
                                     -691 / 2730.0L, 7 / 6.0L,        -3617 / 510.0L,      43867 / 798.0L, -174611 / 330.0L,
                                     854513 / 138.0L, -236364091 / 2730.0L, 8553103 / 6.0L};
    for (int k = 1; k <= 13; k++) term *= x * x / (2 * k * (2 * k - 1)), sum += bernoulli[k - 1] * term / (2 * k + 1);
    return 1 - x / 4 + sum;
  }
  for (int k = 1; k <= 50; k++) term *= std::exp(-x), sum += term * (x + 1.0L / k) / k;
  return (std::acos(-1.0L) * std::acos(-1.0L) / 6 - sum) / x;
}

void judgeOthers() {
  Judge{"errorFunction", VECTORS(errorFunction), STANDARD(erf)}
      .over(between(-6, 6))
      .over(between(0.8, 0.9))
      .over(ofEitherSign(ofMagnitude(-1074, 3)))
      .atSpecials();
  Judge{"complementaryErrorFunction", VECTORS(complementaryErrorFunction), STANDARD(erfc)}
      .over(between(-6, 28))
      .over(between(-1, 2))
      .over(between(26, 27.5))
      .over(ofEitherSign(ofMagnitude(-1074, 5)))
      .atSpecials();
  Judge{"debyeFunction", VECTORS(debyeFunction), debye}
      .over(between(0, 1))
      .over(between(1, 3.5))
      .over(ofMagnitude(-1074, 1024))
      .over([] { return INFINITY; })
      .over([] { return NAN; });
  Judge{"cubeRoot", VECTORS(cubeRoot), STANDARD(cbrt)}
      .over(ofMagnitude(-1074, 1024))
      .over([] { return 0.0; })
      .over([] { return INFINITY; })
      .over([] { return NAN; });
  Judge{"moderateCubeRoot", VECTORS(moderateCubeRoot), STANDARD(cbrt)}
      .over(ofMagnitude(-660, 660))
      .over([] { return NAN; });
}

/** Sums and products must be exact also where what is added was multiplied before: no contraction may get in between. */
void judgePairs() {
  // Exact in the digits of long double, for what is added here.
  const auto errorOfSum = [](double a, double b, double c) {
    const long double exact = static_cast<long double>(a * b) + c;
    return exact - static_cast<double>(exact);
  };
  Judge{"sum", [](Vector a, Vector b, Vector c) { return sum(a * b, c).low; }, errorOfSum}
      .over(between(1, 2), between(1, 2), ofMagnitude(-5, 5));
  Judge{"orderedSum", [](Vector a, Vector b, Vector c) { return orderedSum(a * b, c).low; }, errorOfSum}
      .over(between(1, 2), between(1, 2), ofMagnitude(-5, 0));
  const auto errorOfProduct = [](double a, double b) { return std::fma(a, b, -(a * b)); };
  Judge{"product", [](Vector a, Vector b) { return product(a, b).low; }, errorOfProduct}
      .over(ofMagnitude(-400, 400), ofMagnitude(-400, 400));
  const auto sumWithProduct = [](double a, double b, double c) -> double { return static_cast<long double>(a * b) + c; };
  Judge{"product", [](Vector a, Vector b, Vector c) { return product(a, b).high + c; }, sumWithProduct}
      .over(between(1, 2), between(1, 2), ofMagnitude(-5, 5));
}

}  // namespace
}  // namespace aitken::AITKEN_LEVEL

int main(int, char** arguments) {
  using namespace aitken::AITKEN_LEVEL;
  points = std::atol(arguments[1]);
  judgeExponentials();
  judgeLogarithms();
  judgePower();
  judgeOthers();
  judgePairs();
}
