// Two float64 side by side in a v128, the lanes. A row of odd length ends in half a pair: its second lane is 0, and is not
// stored. What the first lane computes is the same bit for bit, wherever it stands.

/** Reads two elements, or the last one of a row with 0 beside it. */
// @ts-ignore: decorator
@inline
export function loadPair(pointer: usize, whole: bool): v128 {
  return whole ? v128.load(pointer) : v128.load64_zero(pointer);
}

/** Writes two elements, or the last one of a row. */
// @ts-ignore: decorator
@inline
export function storePair(pointer: usize, pair: v128, whole: bool): void {
  if (whole) v128.store(pointer, pair);
  else v128.store64_lane(pointer, pair, 0);
}

/**
 * The constant at a pointer in both lanes. V8 makes a v128 constant anew wherever it is used, in three instructions; a load
 * from an address that the compiler knows is one.
 */
// @ts-ignore: decorator
@inline
export function constant(pointer: usize): v128 {
  return v128.load64_splat(pointer);
}

/** Where numbers that stand for many are spread. */
const spreads = memory.data(16 * 4 * 8);

/**
 * A pointer to read two pairs of elements from, at a multiple of the stride: the given one, or of a stride of 0 the one element
 * four times, in the slot of that number, below 16.
 */
export function spread(pointer: usize, stride: usize, slot: usize): usize {
  if (stride != 0) return pointer;
  const place = spreads + 32 * slot;
  const pair = v128.load64_splat(pointer);
  v128.store(place, pair);
  v128.store(place, pair, 16);
  return place;
}

/**
 * How many elements are added one after the other; of more particles these sums are added, so that rounding hardly grows with their
 * number.
 */
export const addedTogether: usize = 512;

/** The sum of both lanes. */
// @ts-ignore: decorator
@inline
export function sum(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}
