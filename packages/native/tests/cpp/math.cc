// Prints, for every vector function, `name error argument…` with the largest error in ULP over the given number of points in
// each of its ranges, and the errors at special arguments.
#include <cstdlib>

#include "judge.h"
#include "math/cubeRoot.h"
#include "math/exponential.h"
#include "math/exponentialMinusOne.h"
#include "math/logarithm.h"
#include "math/logarithmOfOnePlus.h"
#include "math/power.h"

namespace aitken::AITKEN_LEVEL {
namespace {

/** Of vectors and of long double: two functions of one name each, in a form that can be passed. */
#define OF_VECTORS(name) [](auto... x) { return name(x...); }
#define EXACT(name) [](auto... x) -> long double { return std::name(static_cast<long double>(x)...); }

void judgeExponentials(const Judge& judge) {
  judge("exponential", OF_VECTORS(exponential), EXACT(exp), between(-750, 711));
  judge("exponential", OF_VECTORS(exponential), EXACT(exp), ofEitherSign(ofMagnitude(-60, 2)));
  judge("exponential", OF_VECTORS(exponential), EXACT(exp), between(-745.2, -708));
  judge.special("exponential", OF_VECTORS(exponential), EXACT(exp));
  judge("moderateExponential", OF_VECTORS(moderateExponential), EXACT(exp), between(-708, 709));
  judge("exponentialMinusOne", OF_VECTORS(exponentialMinusOne), EXACT(expm1), between(-50, 711));
  judge("exponentialMinusOne", OF_VECTORS(exponentialMinusOne), EXACT(expm1), between(-2, 2));
  judge("exponentialMinusOne", OF_VECTORS(exponentialMinusOne), EXACT(expm1), ofEitherSign(ofMagnitude(-1074, 2)));
  judge.special("exponentialMinusOne", OF_VECTORS(exponentialMinusOne), EXACT(expm1));
}

void judgeLogarithms(const Judge& judge) {
  judge("logarithm", OF_VECTORS(logarithm), EXACT(log), ofMagnitude(-1074, 1024));
  judge("logarithm", OF_VECTORS(logarithm), EXACT(log), between(0.5, 2));
  judge.special("logarithm", OF_VECTORS(logarithm), EXACT(log));
  judge("moderateLogarithm", OF_VECTORS(moderateLogarithm), EXACT(log), ofMagnitude(-1022, 1024));
  judge("moderateLogarithm", OF_VECTORS(moderateLogarithm), EXACT(log), between(0.5, 2));
  judge("moderateLogarithm", OF_VECTORS(moderateLogarithm), EXACT(log), [] { return NAN; });
  judge("logarithmOfOnePlus", OF_VECTORS(logarithmOfOnePlus), EXACT(log1p), ofMagnitude(-1074, 1024));
  judge("logarithmOfOnePlus", OF_VECTORS(logarithmOfOnePlus), EXACT(log1p), ofEitherSign(ofMagnitude(-60, 0)));
  judge("logarithmOfOnePlus", OF_VECTORS(logarithmOfOnePlus), EXACT(log1p), between(-1, 3));
  judge.special("logarithmOfOnePlus", OF_VECTORS(logarithmOfOnePlus), EXACT(log1p));
}

void judgePower(const Judge& judge) {
  // Unlike C's: no negative x, and NaN stays NaN but for y = 0.
  const auto exact = [](long double x, long double y) {
    return y != 0 && (x < 0 || std::isnan(x) || std::isnan(y)) ? NAN : std::pow(x == 0 ? 0 : x, y);
  };
  judge("power", OF_VECTORS(power), exact, ofMagnitude(-1074, 1024), between(-1, 1));
  judge("power", OF_VECTORS(power), exact, ofMagnitude(-1074, 1024), ofEitherSign(ofMagnitude(-30, 10)));
  judge("power", OF_VECTORS(power), exact, between(0, 3), between(-700, 700));
  judge("power", OF_VECTORS(power), exact, between(0.99, 1.01), between(-70000, 70000));
  judge("power", OF_VECTORS(power), exact, between(0.5, 1.5), between(-3, 3));
  judge.specialPairs("power", OF_VECTORS(power), exact);
}

/** Sums and products must be exact also where what is added was multiplied before: no contraction may get in between. */
void judgePairs(const Judge& judge) {
  // Exact in the digits of long double, for what is added here.
  const auto errorOfSum = [](double ofProduct, double c) {
    const long double exact = static_cast<long double>(ofProduct) + c;
    return exact - static_cast<double>(exact);
  };
  judge("sum", [](Vector a, Vector b, Vector c) { return sum(a * b, c).low; },
        [=](double a, double b, double c) { return errorOfSum(a * b, c); }, between(1, 2), between(1, 2), ofMagnitude(-5, 5));
  judge("orderedSum", [](Vector a, Vector b, Vector c) { return orderedSum(a * b, c).low; },
        [=](double a, double b, double c) { return errorOfSum(a * b, c); }, between(1, 2), between(1, 2), ofMagnitude(-5, 0));
  judge("product", [](Vector a, Vector b) { return product(a, b).low; },
        [](double a, double b) -> long double { return std::fma(a, b, -(a * b)); }, ofMagnitude(-400, 400), ofMagnitude(-400, 400));
  judge("product", [](Vector a, Vector b, Vector c) { return product(a, b).high + c; },
        [](double a, double b, double c) { return static_cast<double>(static_cast<long double>(a * b) + c); },
        between(1, 2), between(1, 2), ofMagnitude(-5, 5));
}

}  // namespace
}  // namespace aitken::AITKEN_LEVEL

int main(int, char** arguments) {
  using namespace aitken::AITKEN_LEVEL;
  const Judge judge{std::atol(arguments[1])};
  judgeExponentials(judge);
  judgeLogarithms(judge);
  judgePower(judge);
  judge("cubeRoot", OF_VECTORS(cubeRoot), EXACT(cbrt), ofMagnitude(-660, 660));
  judge("cubeRoot", OF_VECTORS(cubeRoot), EXACT(cbrt), [] { return NAN; });
  judgePairs(judge);
}
