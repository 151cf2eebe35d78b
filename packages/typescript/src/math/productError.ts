const splitter = 2 ** 27 + 1;

/** A number's upper 26 bits, below 2^996. */
const upper = (a: number): number => {
  const scaled = splitter * a;
  return scaled - (scaled - a);
};

/** What a product lacks that was rounded, a b − `product`, exactly where that is far from the ends of float64. Dekker (1971). */
export const productError = (a: number, b: number, product: number): number => {
  const [high, other] = [upper(a), upper(b)];
  const [low, otherLow] = [a - high, b - other];
  return high * other - product + high * otherLow + low * other + low * otherLow;
};
