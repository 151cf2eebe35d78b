#pragma once

#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL {

/**
 * erf x of each lane, for all x; at most 1.1 ULP off. NaN gives NaN, −0 gives −0.
 *
 * x + x P(x²) for |x| < a = 27/32, beyond ±(1 − erfc(a) e^(u Q(u))) with u = |x| − a. P of degree 10 and Q of degree 17 have
 * coefficients from tools/coefficients.py and an error of 1.4e-17 of erf x.
 */
AITKEN_INLINE Vector errorFunction(Vector x) {
  const Vector z = x * x;
  const Vector p = polynomial(z, {0x1.06eba8214db68p-3, -0x1.812746b03798dp-2, 0x1.ce2f21a03e046p-4, -0x1.b82ce310fa00cp-6,
                                  0x1.565bcccad2ce3p-8, -0x1.c02da69719d81p-11, 0x1.f9a17ccb7c944p-14, -0x1.f4b038d2a276ep-17,
                                  0x1.b821caa74de2ap-20, -0x1.50add15f0b48cp-23, 0x1.6cf76b3b33198p-27});

  const double a = 27.0 / 32;
  // Further out the result is ±1 all the same.
  const Vector u = atMost(magnitude(x), 5.95) - a;
  const Vector q = polynomial(u, {-0x1.30793aeac198ep+1, -0x1.a4e76e80e049ap-1, -0x1.8bf0a97582ddap-5, 0x1.7e1d5b6e44266p-7,
                                  -0x1.1dc8c24fb167ap-9, 0x1.878f9765a31fp-13, 0x1.23bf2fb6a72e1p-14, -0x1.679d59e2fcab7p-15,
                                  0x1.ac8348546ce3dp-17, -0x1.0634c00aaa752p-19, -0x1.0d7c6f212e8cbp-22, 0x1.35c62d711025ep-22,
                                  -0x1.de5af5ce9d144p-24, 0x1.e4bddb33b2f2ep-26, -0x1.5913c8058ab5ep-28, 0x1.4ef2eeda2024ap-31,
                                  -0x1.8f5df67b041c9p-35, 0x1.b945f58edbp-40});
  const Vector beyond = 1 - 0x1.dcb8cae2d747fp-3 * moderateExponential(u * q);
  return choose(magnitude(x) < a, x + x * p, withSign(beyond, x));
}

}  // namespace aitken::AITKEN_LEVEL
