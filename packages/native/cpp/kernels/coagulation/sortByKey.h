// Sorting indices by random keys. Compiled once per level.
#pragma once

#include <utility>

#include "math/level.h"

namespace aitken::AITKEN_LEVEL {

/** Indices that are sorted by their keys, in memory of a workspace. */
class Sorting {
 public:
  /** Length in float64 of what so many indices are sorted in. */
  static Size size(Size n) { return (3 * n + digits + 1) / 2; }

  Sorting(double* workspace, Size n)
      : order(reinterpret_cast<std::uint32_t*>(workspace)), keys(order + n), spare_(keys + n), counts_(spare_ + n) {}

  std::uint32_t* const order;
  /** Of each index. */
  std::uint32_t* const keys;

  /** Sorts the first `count` indices by key, digit by digit from the last; equal keys stay as they are. */
  void sort(Size count) const {
    std::uint32_t *from = order, *to = spare_;
    for (unsigned shift = 0; shift < 32; shift += digit) {
      for (Size at = 0; at < digits; at++) counts_[at] = 0;
      for (Size k = 0; k < count; k++) counts_[digitOf(keys[from[k]], shift)]++;
      for (std::uint32_t at = 0, begin = 0; at < digits; at++) begin += std::exchange(counts_[at], begin);
      for (Size k = 0; k < count; k++) to[counts_[digitOf(keys[from[k]], shift)]++] = from[k];
      std::swap(from, to);
    }
  }

 private:
  /** Bits of a key that one pass sorts by. Of an even number of passes the last one ends where the first began. */
  static constexpr unsigned digit = 8;
  static constexpr Size digits = Size{1} << digit;

  static Size digitOf(std::uint32_t key, unsigned shift) { return (key >> shift) & (digits - 1); }

  std::uint32_t* const spare_;
  std::uint32_t* const counts_;
};

}  // namespace aitken::AITKEN_LEVEL
