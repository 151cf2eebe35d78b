// Where the volume of each pair of bins goes on a grid of pivots x = r³, worked out once per grid.
//
// Rows of pairs i ≤ j are taken four at a time, the last n mod 4 one by one. In a row come first the close pairs, whose pivot
// x_q ≤ v ≤ x_q+1 is in a table; then the stream, common to its four rows, where x_i fits between x_j and x_j+1 so that
// q = j; then the pairs beyond the last pivot. The last bin has no width: with it every pair is beyond.

/** Rows that are taken together. */
export const block: usize = 4;

/** Bytes per bin: volume, width, inverse width; first bin of the stream, first bin beyond. */
const bytesPerBin: u64 = 3 * 8 + 2 * 4;

/** Bytes of a grid of n bins, without the table. */
export function binsSize(n: u64): u64 {
  return bytesPerBin * n;
}

/** Bytes of a grid of n bins, at most n (n + 1)/2 pairs being close. */
export function gridSize(n: u64): u64 {
  return binsSize(n) + 4 * ((n * (n + 1)) / 2);
}

// @ts-ignore: decorator
@inline
export function volumes(grid: usize, n: usize): usize {
  return grid;
}

/** x_j+1 − x_j */
// @ts-ignore: decorator
@inline
export function widths(grid: usize, n: usize): usize {
  return grid + 8 * n;
}

// @ts-ignore: decorator
@inline
export function inverseWidths(grid: usize, n: usize): usize {
  return grid + 16 * n;
}

/** Of a block's first row: where its stream begins. */
// @ts-ignore: decorator
@inline
export function streams(grid: usize, n: usize): usize {
  return grid + 24 * n;
}

/** Of each row: the first bin with which it goes beyond the last pivot. */
// @ts-ignore: decorator
@inline
export function beyonds(grid: usize, n: usize): usize {
  return grid + 28 * n;
}

/** q of the close pairs, row after row. */
// @ts-ignore: decorator
@inline
export function pivots(grid: usize, n: usize): usize {
  return grid + 32 * n;
}

/** Works the grid out from increasing radii. */
export function layGrid(n: usize, radius: usize, grid: usize): void {
  layBins(n, radius, grid);
  findPivots(n, grid);
}

/** Works the grid out, but for the table. */
export function layBins(n: usize, radius: usize, grid: usize): void {
  if (n == 0) return;
  const x = volumes(grid, n);
  for (let j: usize = 0; j < n; j++) {
    const r = load<f64>(radius + 8 * j);
    store<f64>(x + 8 * j, r * r * r);
  }
  for (let j: usize = 0; j + 1 < n; j++) {
    const width = load<f64>(x + 8 * j, 8) - load<f64>(x + 8 * j);
    store<f64>(widths(grid, n) + 8 * j, width);
    store<f64>(inverseWidths(grid, n) + 8 * j, 1 / width);
  }
  findStreams(n, grid);
}

/** The smaller a row's volume, the further down its stream begins and the further up it goes beyond: one walk for all rows. */
function findStreams(n: usize, grid: usize): void {
  const x = volumes(grid, n);
  const last = n - 1;
  let stream = last;
  let beyond: usize = 0;
  for (let i = last; ; i--) {
    const xi = load<f64>(x + 8 * i);
    while (stream > 0 && xi <= load<f64>(widths(grid, n) + 8 * (stream - 1))) stream--;
    while (beyond < last && xi + load<f64>(x + 8 * beyond) <= load<f64>(x + 8 * last)) beyond++;
    // What fits at every later bin stays within the grid, whatever the sum above was rounded to.
    if (stream < last) beyond = last;
    store<u32>(beyonds(grid, n) + 4 * i, max(beyond, i));
    if (i % block == block - 1) {
      // An even number of pairs, for two lanes.
      const from = min(max(stream, i + 1), last);
      store<u32>(streams(grid, n) + 4 * (i + 1 - block), from + ((last - from) & 1));
    }
    if (i == 0) break;
  }
}

function findPivots(n: usize, grid: usize): void {
  const x = volumes(grid, n);
  let pivot = pivots(grid, n);
  for (let i: usize = 0; i < n; i++) {
    const xi = load<f64>(x + 8 * i);
    const end = closeEnd(n, grid, i);
    let q = i;
    for (let j = i; j < end; j++) {
      q = pivotFrom(q, n, x, xi, load<f64>(x + 8 * j));
      store<u32>(pivot, q);
      pivot += 4;
    }
  }
}

/** The pivot below the volume x_i + x_j, which is q or one after it. */
// @ts-ignore: decorator
@inline
export function pivotFrom(q: usize, n: usize, x: usize, xi: f64, xj: f64): usize {
  while (q + 2 < n && load<f64>(x + 8 * q, 8) - xj < xi) q++;
  return q;
}

/** The bin after the last one that row i is close to. */
// @ts-ignore: decorator
@inline
export function closeEnd(n: usize, grid: usize, i: usize): usize {
  const beyond: usize = load<u32>(beyonds(grid, n) + 4 * i);
  const first = i - (i % block);
  return first + block <= n ? min(beyond, <usize>load<u32>(streams(grid, n) + 4 * first)) : beyond;
}
