#pragma once

#include "math/simd.h"

namespace aitken::AITKEN_LEVEL {

/**
 * e^x of each lane; at most 1 ULP off where the result is normal, and in its last bit where it is subnormal.
 * NaN gives NaN, −∞ gives 0, overflow gives ∞.
 *
 * x = k ln 2 + r with |r| ≤ ln 2/2; e^r = 1 + r + r² P(r), P of degree 9 interpolating at Chebyshev nodes (relative error
 * of e^r 2e-17); 2^k as two factors, so that both are normal numbers where the result is not.
 */
AITKEN_INLINE Vector exponential(Vector x) {
  // Beyond these the result is 0 or ∞ all the same.
  x = atLeast(atMost(x, 710), -746);
  // Adding 1.5 · 2^52 leaves the nearest integer in the last bits.
  const Vector shift = all(0x1.8p52);
  const Vector shifted = x * 0x1.71547652b82fep+0 + shift;
  const Vector k = shifted - shift;
  // ln 2 in two parts, the first so short that k times it is exact.
  const Vector r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33;

  const Vector r2 = r * r;
  const Vector r4 = r2 * r2;
  const Vector p01 = r * 0x1.5555555555556p-3 + 0x1.0000000000001p-1;
  const Vector p23 = r * 0x1.11111111109b4p-7 + 0x1.5555555553d64p-5;
  const Vector p45 = r * 0x1.a01a01a7c3d59p-13 + 0x1.6c16c1788b646p-10;
  const Vector p67 = r * 0x1.71de0daf7a6ccp-19 + 0x1.a019b90eefe8ep-16;
  const Vector p89 = r * 0x1.af38a71a18cb9p-26 + 0x1.2891834686c7ep-22;
  const Vector p = (p01 + r2 * p23) + r4 * ((p45 + r2 * p67) + r4 * p89);
  const Vector mantissa = 1 + (r + r2 * p);

  const Bits whole = (Bits)shifted;
  const Bits half = whole >> 1;
  const Bits one = (Bits)all(1.0);
  return mantissa * (Vector)((half << 52) + one) * (Vector)(((whole - half) << 52) + one);
}

}  // namespace aitken::AITKEN_LEVEL
