// Philox 4×32-10 and what it is drawn for, as the contract has it (contracts/src/random). Compiled once per level.
#pragma once

#include "math/level.h"

namespace aitken::AITKEN_LEVEL {

/** What words are drawn for. */
enum class Purpose : std::uint32_t { permutation = 0, collisions = 1 };

/** Four words of 32 bits. */
struct Words {
  std::uint32_t at[4];
};

/** Salmon et al. (2011), Parallel random numbers: as easy as 1, 2, 3, SC '11. */
AITKEN_INLINE Words philox(std::uint32_t index, std::uint32_t box, std::uint32_t step, std::uint32_t seed,
                           Purpose purpose) {
  std::uint32_t c0 = index, c1 = box, c2 = step, c3 = 0, k0 = seed, k1 = static_cast<std::uint32_t>(purpose);
  for (int round = 0; round < 10; round++) {
    const std::uint64_t product0 = std::uint64_t{0xd2511f53} * c0, product2 = std::uint64_t{0xcd9e8d57} * c2;
    c0 = static_cast<std::uint32_t>(product2 >> 32) ^ c1 ^ k0;
    c1 = static_cast<std::uint32_t>(product2);
    c2 = static_cast<std::uint32_t>(product0 >> 32) ^ c3 ^ k1;
    c3 = static_cast<std::uint32_t>(product0);
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  return {{c0, c1, c2, c3}};
}

/** A number in [0, 1) of 53 bits from the words `first` and `first` + 1. */
AITKEN_INLINE double uniformOf(const Words& words, Size first) {
  const std::uint64_t upper = words.at[first] >> 5, lower = words.at[first + 1] >> 6;
  return static_cast<double>((upper << 26) + lower) * 0x1p-53;
}

}  // namespace aitken::AITKEN_LEVEL
