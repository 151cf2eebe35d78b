// A kernel as the addon knows it: one entry per kernel and instruction-set level.
#pragma once

#include <cstddef>
#include <cstdint>

namespace aitken {

class Team;

enum class Kind : std::uint8_t { size, each, scalar, integer, choice, float64, int32, uint32, uint8 };

/**
 * One argument of a bound kernel, in calling order: the sizes of its dimensions, its fields, the workspace.
 * Sizes and choices are in `count`. Arrays are pointers, null where not bound. An `each` has its stride in `count`.
 * Scalars are pointers to their slots.
 */
struct Argument {
  void* pointer;
  std::size_t count;
};

struct Kernel {
  const char* name;
  /** Of the declaration that it was compiled with. */
  const char* hash;
  /** Of the dimensions and fields; the workspace is not among them. */
  const Kind* kinds;
  std::size_t arity;
  /** How many float64 its workspace has; null where it needs none. */
  std::size_t (*workspace)(const Argument*, Team&);
  /** Reads the fixed inputs into the workspace; null where there are none. */
  void (*prepare)(const Argument*, Team&);
  void (*run)(const Argument*, Team&);
};

/** An instruction-set level with all kernels compiled for it. */
struct Level {
  const char* instructionSet;
  /** Whether this processor and its operating system can run it. */
  bool (*supported)();
  const Kernel* const* kernels;
};

/** From the narrowest to the widest. */
extern const Level levels[];
extern const std::size_t levelCount;
/** Of every level. */
extern const std::size_t kernelCount;

}  // namespace aitken
