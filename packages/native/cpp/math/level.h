// The instruction-set level that a kernel is being compiled for. build.mjs compiles each kernel once per level, with
// AITKEN_LEVEL set to its name; everything that is compiled more than once lives in the level's own namespace, so that
// the linker never keeps, say, the AVX-512 copy of an inline function for all of them.
#pragma once

#include <cstddef>
#include <cstdint>

#ifndef AITKEN_LEVEL
#error "AITKEN_LEVEL names the instruction-set level; build.mjs sets it"
#endif

#define AITKEN_INLINE_MEMBER inline __attribute__((always_inline))
#define AITKEN_INLINE static AITKEN_INLINE_MEMBER

namespace aitken {

using Size = std::size_t;

/** An `each` field: one value for all (stride 0) or one per element (stride 1). */
struct Each {
  const double* data;
  Size stride;
};

namespace AITKEN_LEVEL {

AITKEN_INLINE Size least(Size a, Size b) { return a < b ? a : b; }
AITKEN_INLINE Size most(Size a, Size b) { return a > b ? a : b; }
/** `size` rounded up to a multiple of `unit`, a power of two. */
AITKEN_INLINE Size roundUp(Size size, Size unit) { return (size + unit - 1) & ~(unit - 1); }

AITKEN_INLINE double at(const Each& each, Size index) { return each.data[index * each.stride]; }

}  // namespace AITKEN_LEVEL
}  // namespace aitken
