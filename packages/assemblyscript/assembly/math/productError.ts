/** A number's upper 26 bits, below 2^996. */
// @ts-ignore: decorator
@inline
function upper(a: v128): v128 {
  const scaled = f64x2.mul(f64x2.splat(134217729), a);
  return f64x2.sub(scaled, f64x2.sub(scaled, a));
}

/** What a product lacks that was rounded, a b − `product`, exactly where that is far from the ends of float64. Dekker (1971). */
// @ts-ignore: decorator
@inline
export function productError(a: v128, b: v128, product: v128): v128 {
  const high = upper(a);
  const other = upper(b);
  const low = f64x2.sub(a, high);
  const otherLow = f64x2.sub(b, other);
  const first = f64x2.sub(f64x2.mul(high, other), product);
  const mixed = f64x2.add(f64x2.add(first, f64x2.mul(high, otherLow)), f64x2.mul(low, other));
  return f64x2.add(mixed, f64x2.mul(low, otherLow));
}
