// Tiles over the pairs of particles. Compiled once per level.
#pragma once

#include "addon/team.h"
#include "math/transpose.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL {

/** Side of the square tiles that are computed at once, with their mirror images: short enough to stay in the cache. */
inline constexpr Size tile = 64;

/**
 * Calls body(box, row, column) with the first row and column of each tile of the upper triangles of all boxes, on several
 * threads where that pays.
 * @param nanoseconds roughly what a pair takes
 */
template <class Body>
AITKEN_INLINE void shareTiles(Team& team, Size boxes, Size particles, double nanoseconds, const Body& body) {
  const Size tiles = (particles + tile - 1) / tile;
  const Size tilesOfBox = tiles * (tiles + 1) / 2;
  team.share(boxes * tilesOfBox, nanoseconds * tile * tile, [=](Size begin, Size end) {
    for (Size index = begin; index < end; index++) {
      const Size box = index / tilesOfBox;
      // Tile (row, column ≥ row) of the upper triangle, column by column.
      Size row = index - box * tilesOfBox, column = 0;
      while (row > column) row -= ++column;
      body(box, row * tile, column * tile);
    }
  });
}

/** Copies a tile above the diagonal of a square of n rows to its mirror image. */
static void mirror(double* square, Size n, Size row, Size column) {
  const Size lastRow = least(row + tile, n), lastColumn = least(column + tile, n);
  const auto copy = [=](Size i, Size firstColumn, Size endColumn) {
    for (Size j = firstColumn; j < endColumn; j++) square[j * n + i] = square[i * n + j];
  };
  if (row == column) {
    for (Size i = row; i < lastRow; i++) copy(i, i + 1, lastColumn);
    return;
  }
  // Above the diagonal all tiles have whole rows of blocks; in the last tiles some columns may be left.
  const Size blocks = column + (lastColumn - column) / width * width;
  for (Size i = row; i < lastRow; i += width) {
    for (Size j = column; j < blocks; j += width) {
      Register block[width];
      for (Size k = 0; k < width; k++) block[k] = loadRegister(square + (i + k) * n + j);
      transpose(block);
      for (Size k = 0; k < width; k++) storeRegister(square + (j + k) * n + i, block[k]);
    }
    for (Size k = 0; k < width; k++) copy(i + k, blocks, lastColumn);
  }
}

/** The pairs i ≤ j of a tile: body(i, j, count) has those of i with `count` particles from j on. */
template <class Body>
AITKEN_INLINE void overTile(Size n, Size row, Size column, const Body& body) {
  const Size lastRow = least(row + tile, n), lastColumn = least(column + tile, n);
  for (Size i = row; i < lastRow; i++)
    for (Size j = row == column ? i : column; j < lastColumn; j += lanes) body(i, j, least(lanes, lastColumn - j));
}

/** Results of all pairs, where they are wanted: value(box, i, j, count) has those of i with `count` particles from j on. */
template <class Value>
AITKEN_INLINE void overPairs(Team& team, double nanoseconds, Size boxes, Size particles, double* result,
                             const Value& value) {
  if (!result) return;
  shareTiles(team, boxes, particles, nanoseconds, [=](Size box, Size row, Size column) {
    double* const square = result + box * particles * particles;
    overTile(particles, row, column, [=](Size i, Size j, Size count) __attribute__((always_inline)) {
      store(square + i * particles + j, value(box, i, j, count), count);
    });
    mirror(square, particles, row, column);
  });
}

}  // namespace aitken::AITKEN_LEVEL
