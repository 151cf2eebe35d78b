/** Bits of a key that one pass sorts by. */
const digit = 8;
const digits = 1 << digit;

/** Indices that are sorted by their keys. */
export interface Sorting {
  readonly order: Uint32Array;
  /** Of each index. */
  readonly keys: Uint32Array;
  readonly spare: Uint32Array;
  readonly counts: Uint32Array;
}

/** Length in float64 of what so many indices are sorted in. */
export const sortingSize = (n: number): number => Math.ceil((3 * n + digits) / 2);

export const sortingIn = (workspace: Float64Array, n: number): Sorting => {
  const part = (from: number, length: number) =>
    new Uint32Array(workspace.buffer, workspace.byteOffset + 4 * from, length);
  return { order: part(0, n), keys: part(n, n), spare: part(2 * n, n), counts: part(3 * n, digits) };
};

/** Sorts the first `count` indices by key, digit by digit from the last; equal keys stay as they are. */
export const sortByKey = ({ order, keys, spare, counts }: Sorting, count: number): void => {
  let [from, to] = [order, spare];
  for (let shift = 0; shift < 32; shift += digit) {
    counts.fill(0);
    for (let k = 0; k < count; k++) {
      const at = (keys[from[k]!]! >>> shift) % digits;
      counts[at] = counts[at]! + 1;
    }
    for (let at = 0, begin = 0; at < digits; at++) {
      const size = counts[at]!;
      counts[at] = begin;
      begin += size;
    }
    for (let k = 0; k < count; k++) {
      const at = (keys[from[k]!]! >>> shift) % digits;
      to[counts[at]!] = from[k]!;
      counts[at] = counts[at]! + 1;
    }
    [from, to] = [to, from];
  }
};
