// Brownian coagulation of all pairs in air. Compiled once per level.
#pragma once

#include "addon/pairs.h"
#include "formulas/coagulation/brownianCoefficient.h"
#include "formulas/gas/airMeanFreePath.h"
#include "formulas/particle/fuchsCollectionLength.h"
#include "formulas/particle/meanThermalSpeed.h"
#include "formulas/particle/slipCorrection.h"

namespace aitken::AITKEN_LEVEL {

/** What a pair needs of each of its particles: four rows of a workspace, filled up to whole vectors. */
class Brownian {
 public:
  Brownian(const double* rows, Size padded)
      : radius_(rows), diffusion_(rows + padded), length_(rows + 2 * padded), speed_(rows + 3 * padded) {}

  /** Fills the rows of a box. */
  static void describe(Size n, const double* radius, const double* mass, Vector temperature, Vector pressure,
                       double* rows, Size padded) {
    const Vector viscosity = formulas::dynamicViscosity(temperature);
    const Vector path = formulas::meanFreePath(temperature, pressure, airMolarMass, viscosity);
    const Vector inversePath = 1 / path, factor = boltzmann * temperature / (6 * pi * viscosity);
    eachVector(0, n, [=](Size from, Size count) __attribute__((always_inline)) {
      const Vector r = load(radius + from, count, 1);
      const Vector inverse = 1 / r;
      const Vector diffusion = factor * inverse * formulas::slipCorrectionOf(path * inverse, r * inversePath);
      const Vector speed = formulas::meanThermalSpeed(load(mass + from, count, 1), temperature);
      const Vector length = formulas::fuchsCollectionLength(r, diffusion, speed);
      store(rows + from, r);
      store(rows + padded + from, 4 * pi * diffusion);
      store(rows + 2 * padded + from, length * length);
      store(rows + 3 * padded + from, speed * speed);
    });
  }

  /** Adds the coefficients of vectors of pairs, as Mechanisms has it. */
  template <class Sum>
  void add(Sum& sum, Vector accommodation) const {
    const Vector adhering = pi * accommodation;
    sum.add([=, this](auto first, auto second) __attribute__((always_inline)) {
      return formulas::brownianCoefficient(first(radius_) + second(radius_), first(diffusion_) + second(diffusion_),
                                           first(length_) + second(length_), first(speed_) + second(speed_),
                                           adhering);
    });
  }

  /** The tile of rows from `row` and columns from `column`, and its mirror image. */
  void pairs(Size n, Size row, Size column, double accommodation, double* coefficient) const {
    const Size lastColumn = least(column + tile, n);
    const Register adhering = broadcast(pi * accommodation);
    for (Size j = column; j < lastColumn; j += width) {
      const Particle pj = several(j);
      // In a tile on the diagonal, down to the diagonal.
      const Size lastRow = least(row + tile, j + 1);
      for (Size i = row; i < lastRow; i += width) {
        // Where the next blocks of these rows and of the mirror image go is fetched meanwhile; that never faults.
        for (Size k = 0; k < width; k++) {
          __builtin_prefetch(coefficient + (i + k) * n + j + 8, 1);
          __builtin_prefetch(coefficient + (j + width + k) * n + i, 1);
        }
        Register block[width];
        for (Size k = 0; k < width; k++) block[k] = coefficientOf(one(i + k), pj, adhering);
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

 private:
  struct Particle {
    Register radius, diffusion, length, speed;
  };

  AITKEN_INLINE_MEMBER Particle several(Size i) const {
    return {loadRegister(radius_ + i), loadRegister(diffusion_ + i), loadRegister(length_ + i),
            loadRegister(speed_ + i)};
  }
  AITKEN_INLINE_MEMBER Particle one(Size i) const {
    return {broadcast(radius_[i]), broadcast(diffusion_[i]), broadcast(length_[i]), broadcast(speed_[i])};
  }

  /** Exchanging i and j changes no bit. */
  AITKEN_INLINE Register coefficientOf(const Particle& i, const Particle& j, Register adhering) {
    return formulas::brownianCoefficient(i.radius + j.radius, i.diffusion + j.diffusion, i.length + j.length,
                                         i.speed + j.speed, adhering);
  }

  /** A block of the last columns, of which some are beyond the end. */
  static void storeEdge(const Register (&block)[width], Size n, Size i, Size j, double* coefficient) {
    for (Size row = i; row < least(i + width, n); row++)
      for (Size column = j; column < n; column++)
        coefficient[row * n + column] = coefficient[column * n + row] = block[row - i][column - j];
  }

  const double* radius_;
  /** 4π × diffusion coefficient */
  const double* diffusion_;
  /** Square of Fuchs's length g */
  const double* length_;
  /** Square of the mean thermal speed */
  const double* speed_;
};

}  // namespace aitken::AITKEN_LEVEL
