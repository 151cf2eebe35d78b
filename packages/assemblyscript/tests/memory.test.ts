import { isAitkenError } from "@aitken/contracts";
import { describe, expect, test } from "vitest";
import { Heap } from "../src/memory.ts";

const page = 65_536;
const base = 1000;

const heapOf = (pages: number, maximum = pages) => {
  const memory = new WebAssembly.Memory({ initial: pages, maximum });
  return { memory, heap: new Heap(memory, base) };
};

describe("blocks", () => {
  test("are zero, aligned to 64 bytes, apart from each other and from what the module keeps below", () => {
    const { heap } = heapOf(1);
    const blocks = [1, 8, 9, 0, 100].map((length) => heap.allocate("float64", length));
    let end = base;
    for (const { pointer, length, data } of blocks) {
      expect(pointer % 64).toBe(0);
      expect(pointer).toBeGreaterThanOrEqual(end);
      expect(data).toEqual(new Float64Array(length));
      end = pointer + Math.max(8 * length, 1);
    }
  });

  test("have the type and length that were asked for", () => {
    const { heap } = heapOf(1);
    for (const [type, view] of [
      ["float64", Float64Array],
      ["int32", Int32Array],
      ["uint32", Uint32Array],
      ["uint8", Uint8Array],
    ] as const) {
      const block = heap.allocate(type, 5);
      expect(block.type).toBe(type);
      expect(block.data).toEqual(new view(5));
    }
  });

  test("that were freed are used again, and are zero then", () => {
    const { heap } = heapOf(1);
    const first = heap.allocate("float64", 8);
    heap.allocate("float64", 8);
    first.data.fill(7);
    first.free();
    const again = heap.allocate("float64", 4);
    expect(again.pointer).toBe(first.pointer);
    expect(again.data).toEqual(new Float64Array(4));
  });

  test("melt with free neighbours on both sides, in whatever order they are freed", () => {
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const { heap } = heapOf(1);
      const blocks = [8, 16, 8].map((length) => heap.allocate("float64", length));
      heap.allocate("float64", 1);
      for (const index of order) blocks[index]!.free();
      expect(heap.allocate("float64", 32).pointer).toBe(blocks[0]!.pointer);
    }
  });

  test("are given back once, however often they are freed", () => {
    const { heap } = heapOf(1);
    const first = heap.allocate("float64", 8);
    first.free();
    const second = heap.allocate("float64", 8);
    first.free();
    const third = heap.allocate("float64", 8);
    expect(second.pointer).toBe(first.pointer);
    expect(third.pointer).not.toBe(second.pointer);
  });

  test("never overlap, and keep what was written, through a long life of many", () => {
    const { heap } = heapOf(1, 40);
    let seed = 1;
    const next = (limit: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * limit);
    };
    const live = new Map<number, ReturnType<typeof heap.allocate<"uint32">>>();
    for (let step = 1; step < 3000; step++) {
      if (live.size < 30 || next(2) === 0) {
        const block = heap.allocate("uint32", next(2000));
        expect(block.data.every((value) => value === 0)).toBe(true);
        block.data.fill(step);
        live.set(step, block);
      } else {
        const [mark, block] = [...live][next(live.size)]!;
        expect(block.data.every((value) => value === mark)).toBe(true);
        block.free();
        live.delete(mark);
      }
    }
    for (const block of live.values()) block.free();
    // All of it is one piece again.
    expect(heap.allocate("uint8", 10 * page).pointer).toBe(Math.ceil(base / 64) * 64);
  });
});

describe("growth", () => {
  test("leaves the data of blocks live", () => {
    const { heap, memory } = heapOf(1, 10);
    const block = heap.allocate("float64", 3);
    const before = block.data;
    before.set([1, 2, 3]);
    heap.allocate("uint8", 3 * page);
    expect(memory.buffer.byteLength).toBeGreaterThan(3 * page);
    expect(before.length).toBe(0);
    expect(Array.from(block.data)).toEqual([1, 2, 3]);
    block.data[0] = 4;
    expect(new Float64Array(memory.buffer, block.pointer, 1)[0]).toBe(4);
  });

  test("starts from what is free at the end", () => {
    const { heap, memory } = heapOf(1, 10);
    const block = heap.allocate("uint8", page / 2);
    block.data.fill(1);
    block.free();
    const larger = heap.allocate("uint8", 2 * page);
    expect(larger.pointer).toBe(block.pointer);
    expect(larger.data.every((value) => value === 0)).toBe(true);
    expect(memory.buffer.byteLength).toBe(3 * page);
  });

  test("that is impossible is a RangeError, after which all is as before", () => {
    const { heap } = heapOf(1, 2);
    const block = heap.allocate("float64", 8);
    block.data.fill(5);
    expect(() => heap.allocate("uint8", 3 * page)).toThrow(RangeError);
    expect(() => heap.allocate("float64", 2 ** 32)).toThrow(RangeError);
    expect(() => heap.allocate("float64", Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
    expect(heap.allocate("float64", 8).pointer).toBe(block.pointer + 64);
    expect(Array.from(block.data)).toEqual(Array(8).fill(5));
  });
});

test("after the heap's end its blocks can be freed, but not read", () => {
  const { heap } = heapOf(1);
  const block = heap.allocate("float64", 8);
  const other = heap.allocate("float64", 8);
  heap.dispose();
  other.free();
  let error: unknown;
  try {
    block.data;
  } catch (caught) {
    error = caught;
  }
  expect(isAitkenError(error) && error.code).toBe("disposed");
});
