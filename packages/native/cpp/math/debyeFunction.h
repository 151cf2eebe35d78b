#pragma once

#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL {

/**
 * The Debye function of order one, D₁(x) = ∫₀ˣ t/(e^t − 1) dt / x, of each lane, for x ≥ 0; at most 2 ULP off. D₁(0) = 1,
 * D₁(∞) = 0, NaN gives NaN; for negative numbers the result is of no use.
 *
 * For x < 2.75, D₁(x) = 1 − x/4 + x² P(x²). Else, with q = e^−x, x D₁(x) = π²/6 + x ln(1 − q) − Li₂(q)
 * = π²/6 − q (x A(q) + B(q)). P of degree 10, A of degree 8 and B of degree 7 have coefficients from tools/coefficients.py and
 * errors of 1.3e-17, 1e-18 and 2e-18 of D₁(x).
 */
AITKEN_INLINE Vector debyeFunction(Vector x) {
  const Vector z = x * x;
  const Vector p = polynomial(z, {0x1.c71c71c71c6cep-6, -0x1.23456789a2d26p-12, 0x1.3d079fb12077bp-18, -0x1.8a86a2bacd9b1p-24,
                                  0x1.04d7c80e9b2d8p-29, -0x1.6584aded11e0ap-35, 0x1.f5cbab924912bp-41, -0x1.6411003981759p-46,
                                  0x1.ebba97a30687dp-52, -0x1.237786e087f68p-57, 0x1.a29bf71ec3f41p-64});

  // Further out the exponential does not count.
  const Vector bounded = atMost(x, 700);
  const Vector q = moderateExponential(-bounded);
  const Vector a = polynomial(q, {0x1.0000000000002p+0, 0x1.fffffffffea2cp-2, 0x1.55555556904b2p-2, 0x1.fffffeefed23dp-3,
                                  0x1.9999db0774b2fp-3, 0x1.554bf32efbb06p-3, 0x1.2563e6b116f4fp-3, 0x1.ea4f901c253bcp-4,
                                  0x1.3070f169bbda9p-3});
  const Vector b = polynomial(q, {0x1.fffffffffffdep-1, 0x1.00000000085bcp-2, 0x1.c71c71b0a6cd6p-4, 0x1.0000074967e87p-4,
                                  0x1.47ab787010451p-5, 0x1.c7a7400fa57afp-6, 0x1.46139fb9b3071p-6, 0x1.42a132e86e4b8p-6});
  // π²/6 in two parts.
  const Vector beyond = (0x1.a51a6625307d3p+0 - (q * (bounded * a + b) - 0x1.1873d8912200cp-55)) / x;
  return choose(x < 2.75, (1 - 0.25 * x) + z * p, beyond);
}

}  // namespace aitken::AITKEN_LEVEL
