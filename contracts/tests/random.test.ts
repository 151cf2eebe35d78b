import { describe, expect, test } from "vitest";
import { collisionNumbers, permutationKeys, philox, purposes, uniformOf } from "../src/random/index.ts";

type Four = readonly [number, number, number, number];

const draw = (counter: Four, key: readonly [number, number]): number[] => {
  const words = new Uint32Array(4);
  philox(...counter, ...key, words);
  return [...words];
};

describe("Philox 4×32-10", () => {
  const ones = 0xffffffff;
  // The known answers that are published with Random123.
  test.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [ones, ones, ones, ones],
      [ones, ones],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ] as const)("of %s with key %s", (counter, key, words) => {
    expect(draw(counter, key)).toEqual(words);
  });

  test("takes integers of 32 bits, signed or not", () => {
    expect(draw([-1, -1, -1, -1], [-1, -1])).toEqual(draw([ones, ones, ones, ones], [ones, ones]));
  });
});

describe("draws of a box", () => {
  const [seed, box, step] = [-7, 3, 0xfffffffe];
  const permutation = [0, 1, 2].flatMap((index) => draw([index, box, step, 0], [seed, purposes.permutation]));
  const collisions = [0, 1, 2].flatMap((index) => draw([index, box, step, 0], [seed, purposes.collisions]));

  test("element i has word i mod 4 of draw ⌊i/4⌋ as its key, however many elements there are", () => {
    for (const count of [0, 1, 4, 5, 11]) {
      const keys = new Uint32Array(count);
      permutationKeys(seed, box, step, keys);
      expect([...keys]).toEqual(permutation.slice(0, count));
    }
  });

  test("pair p has half of draw ⌊p/2⌋ as its number, however many pairs there are", () => {
    for (const count of [0, 1, 2, 5]) {
      const numbers = new Float64Array(count);
      collisionNumbers(seed, box, step, numbers);
      const expected = Array.from({ length: count }, (_, p) => uniformOf(collisions[2 * p]!, collisions[2 * p + 1]!));
      expect([...numbers]).toEqual(expected);
    }
  });

  test("numbers have 53 bits and are below 1", () => {
    expect(uniformOf(0, 0)).toBe(0);
    expect(uniformOf(0, 1 << 6)).toBe(2 ** -53);
    expect(uniformOf(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53);
    expect(uniformOf(0x80000000, 0)).toBe(0.5);
  });
});
