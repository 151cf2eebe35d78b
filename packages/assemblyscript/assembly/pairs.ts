// Results of pairs of particles, the same when the pair changes places: the upper triangle is computed in tiles, which are then
// written together with their mirror image. From even columns on, two at a time, a row may begin one column before its diagonal.

/** Rows and columns of a tile: eight rows mirrored are whole cache lines, which stay in the cache until they are full. */
export const tileRows: usize = 8;
export const tileColumns: usize = 64;

/** The tile that is being computed. */
const tile = memory.data(8 * 8 * 64);

/** Bytes of a row of n particles in whole pairs. */
// @ts-ignore: decorator
@inline
export function paddedSize(n: usize): usize {
  return 8 * ((n + 1) & ~1);
}

/** Where a row of the tile would have its column 0, were it not only from column `left` on. */
// @ts-ignore: decorator
@inline
export function rowOfTile(row: usize, left: usize): usize {
  return tile + 8 * (tileColumns * (row % tileRows)) - 8 * left;
}

/** Writes the part of a tile that is in the upper triangle into an n × n matrix, and its mirror image. */
export function storeTile(n: usize, top: usize, left: usize, matrix: usize): void {
  const bottom = min(top + tileRows, n);
  const right = min(left + tileColumns, n);
  for (let i = top; i < bottom; i += 2) {
    const row0 = rowOfTile(i, left);
    const row1 = row0 + 8 * tileColumns;
    let j = left;
    if (left == top) {
      storeDiagonal(n, i, v128.load(row0 + 8 * i), v128.load(row1 + 8 * i), matrix);
      j = i + 2;
    }
    for (; j < right; j += 2) storeBlock(n, i, j, v128.load(row0 + 8 * j), v128.load(row1 + 8 * j), matrix);
  }
}

/** Writes the pairs of i and i + 1 among themselves, given in two rows. */
// @ts-ignore: decorator
@inline
export function storeDiagonal(n: usize, i: usize, first: v128, second: v128, matrix: usize): void {
  const out = matrix + 8 * (n * i + i);
  if (i + 1 == n) {
    v128.store64_lane(out, first, 0);
    return;
  }
  v128.store(out, first);
  v128.store(out + 8 * n, v128.shuffle<f64>(first, second, 1, 3));
}

/** Writes the pairs of i and i + 1 with j > i + 1 and j + 1, given in two rows, and their mirror image. */
// @ts-ignore: decorator
@inline
export function storeBlock(n: usize, i: usize, j: usize, first: v128, second: v128, matrix: usize): void {
  const size: usize = 8 * n;
  const out = matrix + size * i + 8 * j;
  const mirror = matrix + size * j + 8 * i;
  v128.store(mirror, v128.shuffle<f64>(first, second, 0, 2));
  if (j + 1 < n) {
    v128.store(out, first);
    v128.store(out + size, second);
    v128.store(mirror + size, v128.shuffle<f64>(first, second, 1, 3));
  } else {
    v128.store64_lane(out, first, 0);
    v128.store64_lane(out + size, second, 0);
  }
}
