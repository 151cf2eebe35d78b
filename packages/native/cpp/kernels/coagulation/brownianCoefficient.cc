#include "coagulation/brownianCoefficient.h"

#include "math/air.h"
#include "math/transpose.h"

namespace aitken::AITKEN_LEVEL {

namespace {

/** Side of the square tiles that are computed at once, with their mirror images: short enough to stay in the cache. */
constexpr Size tile = 64;

/** What a pair needs of each of its particles; rows of the workspace, filled up to whole vectors. */
struct Particles {
  const double* radius;
  /** 4 × diffusion coefficient */
  const double* diffusion;
  /** Square of Fuchs's length g */
  const double* length;
  /** Square of the mean thermal speed */
  const double* speed;
};

struct Particle {
  Vector radius, diffusion, length, speed;
};

AITKEN_INLINE Particle vectorAt(const Particles& p, Size i) {
  return {load(p.radius + i), load(p.diffusion + i), load(p.length + i), load(p.speed + i)};
}

AITKEN_INLINE Particle everywhere(const Particles& p, Size i) {
  return {all(p.radius[i]), all(p.diffusion[i]), all(p.length[i]), all(p.speed[i])};
}

/** K = π P Q/(P + Q) with P = R² c α and Q = 4 D G; exchanging i and j changes no bit. */
AITKEN_INLINE Vector coefficientOf(const Particle& i, const Particle& j, double accommodation) {
  const Vector r = i.radius + j.radius;
  const Vector p = r * r * (squareRoot(i.speed + j.speed) * accommodation);
  const Vector q = (i.diffusion + j.diffusion) * (r + squareRoot(i.length + j.length));
  return pi * p * (q / (p + q));
}

/** The square of g = l (1 − (1/(s + x) + 1/(s + 1))/3), l = 8D/(π c), x = l/(2r), s = √(1 + x²). */
AITKEN_INLINE Vector fuchsLengthSquared(Vector radius, Vector diffusion, Vector speed) {
  const Vector l = 8 / pi * diffusion / speed;
  const Vector x = 0.5 * l / radius;
  const Vector s = squareRoot(1 + x * x);
  const Vector g = l * (1 - (1 / (s + x) + 1 / (s + 1)) * (1.0 / 3));
  return g * g;
}

struct brownianCoefficient {
  static Size workspace(Size box, Size particle) { return 4 * box * roundUp(particle, lanes); }

  static void run(Size box, Size particle, const double* radius, const double* mass, Each temperature, Each pressure,
                  double accommodation, double* coefficient, double* workspace, Team& team) {
    if (!coefficient || particle == 0) return;
    const Size padded = roundUp(particle, lanes);
    const Size tiles = (particle + tile - 1) / tile;
    const Size tilesOfBox = tiles * (tiles + 1) / 2;
    for (Size b = 0; b < box; b++)
      describe(particle, radius + b * particle, mass + b * particle, airAt(at(temperature, b), at(pressure, b)),
               workspace + 4 * b * padded, padded);
    team.share(box * tilesOfBox, tile * tile, [=](Size begin, Size end) {
      for (Size index = begin; index < end; index++) {
        const Size b = index / tilesOfBox;
        // Tile (row, column ≥ row) of the upper triangle, column by column.
        Size row = index - b * tilesOfBox, column = 0;
        while (row > column) row -= ++column;
        const double* p = workspace + 4 * b * padded;
        pairs({p, p + padded, p + 2 * padded, p + 3 * padded}, particle, row * tile, column * tile, accommodation,
              coefficient + b * particle * particle);
      }
    });
  }

 private:
  static void describe(Size n, const double* radius, const double* mass, const Air& air, double* to, Size padded) {
    const double factor = boltzmann * air.temperature / (6 * pi * air.viscosity);
    eachVector(0, n, [=](Size from, Size count) __attribute__((always_inline)) {
      const Vector r = load(radius + from, count, 1);
      const Vector inverse = 1 / r;
      const Vector diffusion =
          factor * inverse * slipCorrection(air.meanFreePath * inverse, r, air.meanFreePath);
      const Vector speed = meanThermalSpeed(load(mass + from, count, 1), air.temperature);
      store(to + from, r);
      store(to + padded + from, 4 * diffusion);
      store(to + 2 * padded + from, fuchsLengthSquared(r, diffusion, speed));
      store(to + 3 * padded + from, speed * speed);
    });
  }

  /** The tile of rows from `row` and columns from `column`, and its mirror image. */
  static void pairs(const Particles& p, Size n, Size row, Size column, double accommodation, double* coefficient) {
    const Size lastRow = least(row + tile, n), lastColumn = least(column + tile, n);
    for (Size j = column; j < lastColumn; j += lanes) {
      const Particle pj = vectorAt(p, j);
      const Size width = least(lanes, n - j);
      // In a tile on the diagonal, down to the diagonal.
      for (Size i = row; i < least(lastRow, j + 1); i += lanes) {
        const Size height = least(lanes, n - i);
        Vector block[lanes];
        for (Size k = 0; k < lanes; k++) block[k] = coefficientOf(everywhere(p, i + k), pj, accommodation);
        for (Size k = 0; k < height; k++) store(coefficient + (i + k) * n + j, block[k], width);
        if (i == j) continue;
        transpose(block);
        for (Size k = 0; k < width; k++) store(coefficient + (j + k) * n + i, block[k], height);
      }
    }
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
