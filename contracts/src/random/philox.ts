const multiplierOf0 = 0xd2511f53;
const multiplierOf2 = 0xcd9e8d57;
/** What the key grows by from round to round: the golden ratio and √3 − 1, in fractions of 2³². */
const growthOf0 = 0x9e3779b9;
const growthOf1 = 0xbb67ae85;
const rounds = 10;

/** The upper 32 bits of a product of two unsigned integers of 32 bits. */
const upperHalf = (a: number, b: number): number => {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const first = aHigh * bLow + ((aLow * bLow) >>> 16);
  const second = aLow * bHigh + (first & 0xffff);
  return aHigh * bHigh + (first >>> 16) + (second >>> 16);
};

/**
 * Philox 4×32-10, a counter-based generator: the same counter and key give the same four words, whoever asks and in whatever
 * order. Integers of 32 bits, signed or not.
 * Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC '11.
 * @param words takes the four words, at 0 … 3
 */
export const philox = (
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
  words: Uint32Array,
): void => {
  let w0 = counter0 >>> 0;
  let w1 = counter1;
  let w2 = counter2 >>> 0;
  let w3 = counter3;
  let k0 = key0;
  let k1 = key1;
  for (let round = 0; round < rounds; round++) {
    const upper0 = upperHalf(multiplierOf0, w0);
    const upper2 = upperHalf(multiplierOf2, w2);
    const lower0 = Math.imul(multiplierOf0, w0);
    const lower2 = Math.imul(multiplierOf2, w2);
    w0 = (upper2 ^ w1 ^ k0) >>> 0;
    w1 = lower2;
    w2 = (upper0 ^ w3 ^ k1) >>> 0;
    w3 = lower0;
    k0 = (k0 + growthOf0) | 0;
    k1 = (k1 + growthOf1) | 0;
  }
  words[0] = w0;
  words[1] = w1;
  words[2] = w2;
  words[3] = w3;
};
