// Philox 4×32-10 and what it is drawn for, as the contract has it (contracts/src/random).
// Salmon et al. (2011), Parallel random numbers: as easy as 1, 2, 3, SC '11.

/** What words are drawn for. */
export const permutation: u32 = 0;
export const collisions: u32 = 1;

/** The four words of 32 bits that were drawn last. */
export const words = memory.data(16);

/** Draws the words of an index. */
export function philox(index: u32, box: u32, step: u32, seed: u32, purpose: u32): void {
  let c0 = index;
  let c1 = box;
  let c2 = step;
  let c3: u32 = 0;
  let k0 = seed;
  let k1 = purpose;
  for (let round = 0; round < 10; round++) {
    const product0: u64 = <u64>0xd2511f53 * <u64>c0;
    const product2: u64 = <u64>0xcd9e8d57 * <u64>c2;
    c0 = <u32>(product2 >> 32) ^ c1 ^ k0;
    c1 = <u32>product2;
    c2 = <u32>(product0 >> 32) ^ c3 ^ k1;
    c3 = <u32>product0;
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  store<u32>(words, c0);
  store<u32>(words, c1, 4);
  store<u32>(words, c2, 8);
  store<u32>(words, c3, 12);
}

/** A number in [0, 1) of 53 bits from two of the words, the first or the last. */
export function uniformOf(last: bool): f64 {
  const at: usize = words + (last ? 8 : 0);
  const upper: u64 = <u64>(load<u32>(at) >> 5);
  const lower: u64 = <u64>(load<u32>(at, 4) >> 6);
  return <f64>((upper << 26) + lower) * 2.0 ** -53;
}
