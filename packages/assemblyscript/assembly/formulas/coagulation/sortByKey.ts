// Indices of 32 bits are sorted by their keys: order, keys and a spare of the order, n of each, then how many there are of each digit.

/** Bits of a key that one pass sorts by. Of an even number of passes the last one ends where the first began. */
const digit: u32 = 8;
const digits: usize = 256;

/** Bytes of what n indices are sorted in. */
export function sortingSize(n: u64): u64 {
  return 4 * (3 * n + digits);
}

/** Sorts the first `count` of n indices by key, digit by digit from the last; equal keys stay as they are. */
export function sortByKey(sorting: usize, n: usize, count: usize): void {
  const keys: usize = sorting + 4 * n;
  const counts: usize = sorting + 12 * n;
  let from = sorting;
  let to: usize = sorting + 8 * n;
  for (let shift: u32 = 0; shift < 32; shift += digit) {
    memory.fill(counts, 0, 4 * digits);
    for (let k: usize = 0; k < count; k++) {
      const at = countOf(keys, load<u32>(from + 4 * k), shift, counts);
      store<u32>(at, load<u32>(at) + 1);
    }
    let begin: u32 = 0;
    for (let at = counts; at < counts + 4 * digits; at += 4) {
      const size = load<u32>(at);
      store<u32>(at, begin);
      begin += size;
    }
    for (let k: usize = 0; k < count; k++) {
      const index = load<u32>(from + 4 * k);
      const at = countOf(keys, index, shift, counts);
      const place: usize = load<u32>(at);
      store<u32>(to + 4 * place, index);
      store<u32>(at, <u32>place + 1);
    }
    const other = from;
    from = to;
    to = other;
  }
}

/** Where the indices with the digit of this one are counted. */
// @ts-ignore: decorator
@inline
function countOf(keys: usize, index: u32, shift: u32, counts: usize): usize {
  const key = load<u32>(keys + 4 * <usize>index);
  return counts + 4 * <usize>((key >> shift) & <u32>(digits - 1));
}
