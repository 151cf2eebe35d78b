#include "coagulation/brownianCoefficient.h"

#include "addon/pairs.h"
#include "formulas/coagulation/brownianCoefficient.h"
#include "formulas/gas/airMeanFreePath.h"
#include "formulas/particle/fuchsCollectionLength.h"
#include "formulas/particle/meanThermalSpeed.h"
#include "formulas/particle/slipCorrection.h"

namespace aitken::AITKEN_LEVEL {

namespace {

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

/** Exchanging i and j changes no bit. */
AITKEN_INLINE Register coefficientOf(const Particle& i, const Particle& j, Register accommodation) {
  return formulas::brownianCoefficient(i.radius + j.radius, i.diffusion + j.diffusion, i.length + j.length,
                                       i.speed + j.speed, accommodation);
}

struct brownianCoefficient {
  static Size workspace(Size box, Size particle) { return 4 * box * roundUp(particle, lanes); }

  static void run(Size box, Size particle, const double* radius, const double* mass, Each temperature, Each pressure,
                  double accommodation, double* coefficient, double* workspace, Team& team) {
    if (!coefficient || particle == 0) return;
    const Size padded = roundUp(particle, lanes);
    for (Size b = 0; b < box; b++)
      describe(particle, radius + b * particle, mass + b * particle, at(temperature, b), at(pressure, b),
               workspace + 4 * b * padded, padded);
    shareTiles(team, box, particle, 1, [=](Size b, Size row, Size column) {
      const double* p = workspace + 4 * b * padded;
      pairs({p, p + padded, p + 2 * padded, p + 3 * padded}, particle, row, column, accommodation,
            coefficient + b * particle * particle);
    });
  }

 private:
  static void describe(Size n, const double* radius, const double* mass, Vector temperature, Vector pressure, double* to,
                       Size padded) {
    const Vector viscosity = formulas::dynamicViscosity(temperature);
    const Vector path = formulas::meanFreePath(temperature, pressure, airMolarMass, viscosity);
    const Vector inversePath = 1 / path, factor = boltzmann * temperature / (6 * pi * viscosity);
    eachVector(0, n, [=](Size from, Size count) __attribute__((always_inline)) {
      const Vector r = load(radius + from, count, 1);
      const Vector inverse = 1 / r;
      const Vector diffusion = factor * inverse * formulas::slipCorrectionOf(path * inverse, r * inversePath);
      const Vector speed = formulas::meanThermalSpeed(load(mass + from, count, 1), temperature);
      const Vector length = formulas::fuchsCollectionLength(r, diffusion, speed);
      store(to + from, r);
      store(to + padded + from, 4 * diffusion);
      store(to + 2 * padded + from, length * length);
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
        for (Size k = 0; k < width; k++) block[k] = coefficientOf(one(p, i + k), pj, broadcast(accommodation));
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
