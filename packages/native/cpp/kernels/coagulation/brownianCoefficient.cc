#include "coagulation/brownianCoefficient.h"

#include "formulas/air.h"
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
  Register radius, diffusion, length, speed;
};

AITKEN_INLINE Particle several(const Particles& p, Size i) {
  return {loadRegister(p.radius + i), loadRegister(p.diffusion + i), loadRegister(p.length + i),
          loadRegister(p.speed + i)};
}

AITKEN_INLINE Particle one(const Particles& p, Size i) {
  return {broadcast(p.radius[i]), broadcast(p.diffusion[i]), broadcast(p.length[i]), broadcast(p.speed[i])};
}

/** K = π P Q/(P + Q) with P = R² c α and Q = 4 D G; exchanging i and j changes no bit. */
AITKEN_INLINE Register coefficientOf(const Particle& i, const Particle& j, double accommodation) {
  const Register r = i.radius + j.radius;
  const Register p = r * r * (squareRoot(i.speed + j.speed) * accommodation);
  const Register q = (i.diffusion + j.diffusion) * (r + squareRoot(i.length + j.length));
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
      describe(particle, radius + b * particle, mass + b * particle, formulas::airAt(at(temperature, b), at(pressure, b)),
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
  static void describe(Size n, const double* radius, const double* mass, const formulas::Air& air, double* to, Size padded) {
    const double factor = boltzmann * air.temperature / (6 * pi * air.viscosity);
    eachVector(0, n, [=](Size from, Size count) __attribute__((always_inline)) {
      const Vector r = load(radius + from, count, 1);
      const Vector inverse = 1 / r;
      const Vector diffusion =
          factor * inverse * formulas::slipCorrection(air.meanFreePath * inverse, r, air.meanFreePath);
      const Vector speed = formulas::meanThermalSpeed(load(mass + from, count, 1), air.temperature);
      store(to + from, r);
      store(to + padded + from, 4 * diffusion);
      store(to + 2 * padded + from, fuchsLengthSquared(r, diffusion, speed));
      store(to + 3 * padded + from, speed * speed);
    });
  }

  /** The tile of rows from `row` and columns from `column`, and its mirror image. */
  static void pairs(const Particles& p, Size n, Size row, Size column, double accommodation, double* coefficient) {
    const Size lastColumn = least(column + tile, n);
    for (Size j = column; j < lastColumn; j += width) {
      const Particle pj = several(p, j);
      // In a tile on the diagonal, down to the diagonal.
      const Size lastRow = least(row + tile, j + 1);
      for (Size i = row; i < lastRow; i += width) {
        // Where the next blocks of these rows and of the mirror image go is fetched meanwhile; that never faults.
        for (Size k = 0; k < width; k++) {
          __builtin_prefetch(coefficient + (i + k) * n + j + 8, 1);
          __builtin_prefetch(coefficient + (j + width + k) * n + i, 1);
        }
        Register block[width];
        for (Size k = 0; k < width; k++) block[k] = coefficientOf(one(p, i + k), pj, accommodation);
        if (j + width > n) {
          storeEdge(block, n, i, j, coefficient);
          continue;
        }
        for (Size k = 0; k < width; k++) storeRegister(coefficient + (i + k) * n + j, block[k]);
        transpose(block);
        for (Size k = 0; k < width; k++) storeRegister(coefficient + (j + k) * n + i, block[k]);
      }
    }
  }

  /** A block of the last columns, of which some are beyond the end. */
  static void storeEdge(const Register (&block)[width], Size n, Size i, Size j, double* coefficient) {
    for (Size row = i; row < least(i + width, n); row++)
      for (Size column = j; column < n; column++)
        coefficient[row * n + column] = coefficient[column * n + row] = block[row - i][column - j];
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
