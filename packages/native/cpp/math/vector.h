// Vectors of float64 for elementwise work.
#pragma once

#include "math/register.h"

namespace aitken::AITKEN_LEVEL {

/** Elements of a vector. */
inline constexpr Size lanes = 2 * width;

/**
 * Two registers: each operation is done on both before the next, so that a processor always has two chains of operations to
 * work on. A number stands for a vector of it.
 */
struct Vector {
  Register low, high;

  AITKEN_INLINE_MEMBER Vector(Register low, Register high) : low(low), high(high) {}
  AITKEN_INLINE_MEMBER Vector(double value) : Vector(broadcast(value), broadcast(value)) {}
};

/** Of each lane all bits or none. */
struct Mask {
  RegisterMask low, high;
};

/** Applies a function of registers to both halves. */
template <class Function, class... Vectors>
AITKEN_INLINE Vector both(const Function& function, const Vectors&... vectors) {
  return {function(vectors.low...), function(vectors.high...)};
}

AITKEN_INLINE Vector operator+(Vector a, Vector b) { return {a.low + b.low, a.high + b.high}; }
AITKEN_INLINE Vector operator-(Vector a, Vector b) { return {a.low - b.low, a.high - b.high}; }
AITKEN_INLINE Vector operator*(Vector a, Vector b) { return {a.low * b.low, a.high * b.high}; }
AITKEN_INLINE Vector operator/(Vector a, Vector b) { return {a.low / b.low, a.high / b.high}; }
AITKEN_INLINE Vector operator-(Vector a) { return {-a.low, -a.high}; }
AITKEN_INLINE Vector& operator+=(Vector& a, Vector b) { return a = a + b; }
AITKEN_INLINE Vector& operator-=(Vector& a, Vector b) { return a = a - b; }

AITKEN_INLINE Mask operator<(Vector a, Vector b) { return {a.low < b.low, a.high < b.high}; }
/** NaN differs from everything. */
AITKEN_INLINE Mask operator!=(Vector a, Vector b) { return {a.low != b.low, a.high != b.high}; }
AITKEN_INLINE Mask operator&(Mask a, Mask b) { return {a.low & b.low, a.high & b.high}; }

AITKEN_INLINE Vector choose(Mask mask, Vector yes, Vector no) {
  return {mask.low ? yes.low : no.low, mask.high ? yes.high : no.high};
}

// Where a is NaN the result is NaN.
AITKEN_INLINE Vector atLeast(Vector a, Vector bound) { return {atLeast(a.low, bound.low), atLeast(a.high, bound.high)}; }
AITKEN_INLINE Vector atMost(Vector a, Vector bound) { return {atMost(a.low, bound.low), atMost(a.high, bound.high)}; }

/** |a| */
AITKEN_INLINE Vector magnitude(Vector a) {
  return both([](Register a) __attribute__((always_inline)) {
    return (Register)((RegisterBits)a & ~(RegisterBits)broadcast(-0.0));
  }, a);
}
/** −|a| where `sign` is negative or −0, else a. */
AITKEN_INLINE Vector withSign(Vector a, Vector sign) {
  return both([](Register a, Register sign) __attribute__((always_inline)) {
    return (Register)((RegisterBits)a | ((RegisterBits)sign & (RegisterBits)broadcast(-0.0)));
  }, a, sign);
}

AITKEN_INLINE Vector rounded(Vector a) { return {rounded(a.low), rounded(a.high)}; }
AITKEN_INLINE Vector fusedMultiplyAdd(Vector a, Vector b, Vector c) {
  return {fusedMultiplyAdd(a.low, b.low, c.low), fusedMultiplyAdd(a.high, b.high, c.high)};
}
AITKEN_INLINE Vector squareRoot(Vector a) { return {squareRoot(a.low), squareRoot(a.high)}; }
AITKEN_INLINE double total(Vector a) { return total(a.low + a.high); }

AITKEN_INLINE Vector load(const double* from) { return {loadRegister(from), loadRegister(from + width)}; }
AITKEN_INLINE void store(double* to, Vector value) {
  storeRegister(to, value.low);
  storeRegister(to + width, value.high);
}

/** The first `count` elements of an array; `rest` in the other lanes. */
AITKEN_INLINE Vector load(const double* from, Size count, double rest) {
  if (count == lanes) return load(from);
  const Size low = least(count, width);
  return {loadRegister(from, low, rest), loadRegister(from + low, count - low, rest)};
}

AITKEN_INLINE void store(double* to, Vector value, Size count) {
  if (count == lanes) return store(to, value);
  const Size low = least(count, width);
  storeRegister(to, value.low, low);
  storeRegister(to + low, value.high, count - low);
}

/** Elements of what is one value for all, or one for each. */
AITKEN_INLINE Vector load(Each each, Size from, Size count, double rest) {
  return each.stride ? load(each.data + from, count, rest) : Vector(each.data[0]);
}

/** Calls body(from, count) for every vector of an array: `count` is `lanes`, but for the last vector maybe less. */
template <class Body>
AITKEN_INLINE void eachVector(Size begin, Size end, const Body& body) {
  Size from = begin;
  for (; from + lanes <= end; from += lanes) body(from, lanes);
  if (from < end) body(from, end - from);
}

}  // namespace aitken::AITKEN_LEVEL
