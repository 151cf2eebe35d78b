import { philox } from "./philox.ts";

// How stochastic kernels draw: the words of philox with the counter (index, box, step, 0) and the key (seed, purpose). So every
// backend makes the same draws, with any number of threads.

/** What words are drawn for: the second word of the key. */
export const purposes = { permutation: 0, collisions: 1 } as const;

/**
 * The keys by which the elements of a box are brought into random order: element i has word i mod 4 of the draw with index
 * ⌊i/4⌋. Sorted by key, and where keys are equal by index, the elements are permuted.
 * @param keys takes as many as it has room for
 */
export const permutationKeys = (seed: number, box: number, step: number, keys: Uint32Array): void => {
  const words = new Uint32Array(4);
  for (let first = 0; first < keys.length; first += 4) {
    philox(first / 4, box, step, 0, seed, purposes.permutation, words);
    keys.set(words.subarray(0, keys.length - first), first);
  }
};

/** A number in [0, 1) of 53 bits from two words, the upper bits of either: (⌊w₀/2⁵⌋ 2²⁶ + ⌊w₁/2⁶⌋)/2⁵³. */
export const uniformOf = (word0: number, word1: number): number =>
  ((word0 >>> 5) * 0x4000000 + (word1 >>> 6)) * 2 ** -53;

/**
 * The numbers in [0, 1) by which pairs of a box collide or not: pair p has words 2 (p mod 2) and 2 (p mod 2) + 1 of the draw with
 * index ⌊p/2⌋.
 * @param numbers takes as many as it has room for
 */
export const collisionNumbers = (seed: number, box: number, step: number, numbers: Float64Array): void => {
  const words = new Uint32Array(4);
  for (let pair = 0; pair < numbers.length; pair++) {
    if (pair % 2 === 0) philox(pair / 2, box, step, 0, seed, purposes.collisions, words);
    const at = 2 * (pair % 2);
    numbers[pair] = uniformOf(words[at]!, words[at + 1]!);
  }
};
