// Loops over the elements of formulas; build.mjs writes what they are called with. Compiled once per level.
#pragma once

#include <type_traits>

#include "addon/team.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL {

/**
 * Calls body(box, first, last) for parts of rows that cover all elements of all boxes, on several threads where that pays;
 * parts begin at whole vectors.
 * @param nanoseconds roughly what an element takes
 */
template <class Body>
AITKEN_INLINE void shareRows(Team& team, Size boxes, Size size, double nanoseconds, const Body& body) {
  const Size vectors = (size + lanes - 1) / lanes;
  team.share(boxes * vectors, nanoseconds * lanes, [=](Size begin, Size end) {
    while (begin < end) {
      // As far as this box goes.
      const Size box = begin / vectors;
      const Size first = begin - box * vectors;
      const Size last = least(vectors, first + (end - begin));
      body(box, first * lanes, least(last * lanes, size));
      begin += last - first;
    }
  });
}

/** An input with one value for each box. */
struct OfBox {
  Each each;
};

// What a row has of an input: elements of an array, elements or one value for all of them, one value.
AITKEN_INLINE const double* along(const double* array, Size, Size element) { return array + element; }
AITKEN_INLINE Each along(Each each, Size, Size element) { return {each.data + element * each.stride, each.stride}; }
AITKEN_INLINE double along(OfBox input, Size box, Size) { return at(input.each, box); }
AITKEN_INLINE double along(double scalar, Size, Size) { return scalar; }

AITKEN_INLINE Vector vectorAt(const double* array, Size element) { return load(array + element); }
AITKEN_INLINE Vector vectorAt(Each each, Size element) {
  return each.stride ? load(each.data + element) : Vector(*each.data);
}
AITKEN_INLINE Vector vectorAt(double value, Size) { return value; }

/** The last elements of an input, and the very last again and again up to a whole vector. */
template <class Input>
class Padded {
 public:
  Padded(Input input, Size from, Size count) : input_(input) {
    if constexpr (std::is_same_v<Input, const double*>) input_ = copy(input + from, count);
    else if constexpr (std::is_same_v<Input, Each>) {
      if (input.stride) input_.data = copy(input.data + from, count);
    }
  }
  Padded(const Padded&) = delete;
  Padded& operator=(const Padded&) = delete;

  Input input() const { return input_; }

 private:
  const double* copy(const double* from, Size count) {
    for (Size lane = 0; lane < lanes; lane++) copy_[lane] = from[least(lane, count - 1)];
    return copy_;
  }

  Input input_;
  double copy_[lanes];
};

/**
 * Whole vectors. In a function of its own, so that a formula is compiled once, and what depends on the box alone is done
 * first.
 */
template <auto formula, class... Inputs>
__attribute__((noinline)) void overVectors(Size end, double* result, Inputs... inputs) {
  for (Size element = 0; element < end; element += lanes) store(result + element, formula(vectorAt(inputs, element)...));
}

template <auto formula, class... Inputs>
void overRow(Size count, double* result, Inputs... inputs) {
  const Size rest = count % lanes, whole = count - rest;
  overVectors<formula>(whole, result, inputs...);
  if (rest == 0) return;
  double last[lanes];
  overVectors<formula>(lanes, last, Padded(inputs, whole, rest).input()...);
  for (Size lane = 0; lane < rest; lane++) result[whole + lane] = last[lane];
}

/** A formula of every element, where its result is wanted. */
template <auto formula, class... Inputs>
void overElements(Team& team, double nanoseconds, Size boxes, Size size, double* result, Inputs... inputs) {
  if (!result) return;
  shareRows(team, boxes, size, nanoseconds, [=](Size box, Size first, Size last) {
    const Size element = box * size + first;
    overRow<formula>(last - first, result + element, along(inputs, box, element)...);
  });
}

}  // namespace aitken::AITKEN_LEVEL
