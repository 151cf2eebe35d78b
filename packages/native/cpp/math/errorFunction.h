#pragma once

#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL {

/** erf(x)/x − 1 for |x| ≤ 27/32, of z = x²; wrong by at most 1.4e-17 erf(x)/x. */
AITKEN_INLINE Vector errorFunctionSeries(Vector z) {
  // The second term, too, is added last: at the upper end it is the largest.
  return 0x1.06eba8214db68p-3 + z * polynomial(z, {-0x1.812746b03798dp-2, 0x1.ce2f21a03e046p-4, -0x1.b82ce310fa00cp-6,
                                                   0x1.565bcccad2ce3p-8, -0x1.c02da69719d81p-11, 0x1.f9a17ccb7c944p-14,
                                                   -0x1.f4b038d2a276ep-17, 0x1.b821caa74de2ap-20, -0x1.50add15f0b492p-23,
                                                   0x1.6cf76b3b332c9p-27});
}

/**
 * erf x of each lane, for all x; at most 1.1 ULP off. NaN gives NaN, −0 gives −0.
 *
 * x + x P(x²) for |x| < a = 27/32, beyond ±(1 − erfc(a) e^(u Q(u))) with u = |x| − a. P of degree 10 and Q of degree 17 have
 * coefficients from tools/coefficients.py; e^(u Q(u)) is wrong by at most 5e-18 of erf x.
 */
AITKEN_INLINE Vector errorFunction(Vector x) {
  const double a = 27.0 / 32;
  // Further out the result is ±1 all the same.
  const Vector u = atMost(magnitude(x), 5.95) - a;
  const Vector q = polynomial(u, {-0x1.30793aeac198ep+1, -0x1.a4e76e80e049ap-1, -0x1.8bf0a97582ddap-5, 0x1.7e1d5b6e44266p-7,
                                  -0x1.1dc8c24fb167ap-9, 0x1.878f9765a31fp-13, 0x1.23bf2fb6a72e1p-14, -0x1.679d59e2fcab7p-15,
                                  0x1.ac8348546ce3dp-17, -0x1.0634c00aaa752p-19, -0x1.0d7c6f212e8cap-22, 0x1.35c62d7110258p-22,
                                  -0x1.de5af5ce9d108p-24, 0x1.e4bddb33b2de9p-26, -0x1.5913c8058a756p-28, 0x1.4ef2eeda1f348p-31,
                                  -0x1.8f5df67b00569p-35, 0x1.b945f58ece7f1p-40});
  const Vector beyond = 1 - 0x1.dcb8cae2d747fp-3 * moderateExponential(u * q);
  return choose(magnitude(x) < a, x + x * errorFunctionSeries(x * x), withSign(beyond, x));
}

}  // namespace aitken::AITKEN_LEVEL
