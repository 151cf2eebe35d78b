#pragma once

#include "math/errorFunction.h"
#include "math/pair.h"

namespace aitken::AITKEN_LEVEL {

/**
 * erfc x = 1 − erf x of each lane, for all x, without cancellation; at most 2.8 ULP off, also where the result is subnormal.
 * NaN gives NaN.
 *
 * 1 − erf x for |x| < 15/32. Beyond, with t = (|x| − 3)/(|x| + 3), e^(−x²) P(t)/(|x| + ½), or 2 less that. P is of degree 23,
 * with coefficients from tools/coefficients.py and a relative error of 4e-17. What x², P and the quotient lose in
 * rounding is made up for.
 */
AITKEN_INLINE Vector complementaryErrorFunction(Vector x) {
  const Vector near = (1 - x) - x * errorFunctionSeries(x * x);

  // Further out the result is 0 or 2 all the same.
  const Vector y = atMost(magnitude(x), 28);
  const Pair divisor = sum(y, 0.5);
  // Both quotients by one division.
  const Vector inverse = 1 / (divisor.high * (y + 3));
  const Vector t = (y - 3) * (divisor.high * inverse);
  const Vector quotient = (y + 3) * inverse;
  const Pair one = product(quotient, divisor.high);
  const Vector errorOfQuotient = (1 - one.high) - (one.low + quotient * divisor.low);

  const Pair h = orderedSum(0x1.40c522d7e4987p-1, t * polynomial(t, {
              -0x1.15c084bb9e8fp-4, -0x1.85a15c58a9af6p-6, 0x1.098366a5b44b5p-4, -0x1.e88b803a61a0ep-5,
              0x1.17ca2877ffa97p-5, -0x1.8574c4010ee99p-7, 0x1.4b884e1328994p-10, 0x1.ef1bd38ff2d81p-11,
              -0x1.98db45c3eb582p-12, -0x1.b90d51b344b04p-15, 0x1.0658a4b66bed2p-14, 0x1.4a729c433cc7ep-19,
              -0x1.50f4b23308365p-17, -0x1.5a2d04570bf12p-22, 0x1.ca0aae8a25bdp-20, 0x1.655ce47ac2197p-24,
              -0x1.004f1093e94b6p-22, 0x1.fefa1213ac28fp-25, -0x1.a988daf0db0bfp-25, -0x1.5955939657158p-24,
              0x1.42390a2388f1bp-24, 0x1.048940f9d9068p-25, -0x1.e2aba5ff4d53ep-26}));
  Pair p = product(quotient, h.high);
  p.low += quotient * h.low;
  const Pair square = product(y, y);
  Vector exponent = 0;
  const Vector r = remainderOfExponential(-square.high, exponent, errorOfQuotient - square.low);
  const Vector far = scaled(p.high + (p.high * (r + exponentialTail(r)) + p.low), exponent);
  return choose(magnitude(x) < 15.0 / 32, near, choose(x < 0, 2 - far, far));
}

}  // namespace aitken::AITKEN_LEVEL
