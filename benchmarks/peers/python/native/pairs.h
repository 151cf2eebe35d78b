// Functions of every pair of particles: symmetric, in tiles that the first cache holds.
#pragma once

#include <algorithm>
#include <cstring>
#include <vector>

#include "air.h"

namespace peers {

/** A symmetric matrix, a tile at a time from the diagonal on; each is written twice. */
template <typename Pair>
void symmetric(long n, double* matrix, int threads, const Pair& pair) {
  constexpr long side = 64;
  const long tiles = (n + side - 1) / side;
#pragma omp parallel for schedule(dynamic, 1) num_threads(threads) if (threads > 1 && tiles > 1)
  for (long rowTile = 0; rowTile < tiles; rowTile++) {
    double tile[side][side];
    const long i0 = rowTile * side, rows = std::min(side, n - i0);
    for (long j0 = i0; j0 < n; j0 += side) {
      const long columns = std::min(side, n - j0);
      for (long i = 0; i < rows; i++) {
#pragma omp simd
        for (long j = 0; j < columns; j++) tile[i][j] = pair(i0 + i, j0 + j);
        std::memcpy(matrix + (i0 + i) * n + j0, tile[i], columns * sizeof(double));
      }
      if (j0 == i0) continue;
      for (long j = 0; j < columns; j++)
        for (long i = 0; i < rows; i++) matrix[(j0 + j) * n + i0 + i] = tile[i][j];
    }
  }
}

/** K = k q/(k + q) with k = 4π D (R + G) and q = π R² α c: Fuchs's interpolation with one division. */
class BrownianCoefficient {
 public:
  explicit BrownianCoefficient(long n) : n_(n), work_(3 * n) {}

  void run(long boxes, const double* radius, const double* mass, const double* temperature, const double* pressure,
           double accommodation, double* coefficient, int threads) {
    double *const d = work_.data(), *const g = d + n_, *const c = g + n_;
    for (long b = 0; b < boxes; b++) {
      const double *const r = radius + b * n_, *const m = mass + b * n_;
      const Air air(temperature[b], pressure[b]);
      const double energy = boltzmann * temperature[b], scale = pi * accommodation;
#pragma omp simd
      for (long i = 0; i < n_; i++) {
        const double diffusion = energy * air.mobility(r[i]), speed2 = 8 * energy / (pi * m[i]);
        const double length = 8 * diffusion / (pi * std::sqrt(speed2)), x = length / (2 * r[i]);
        const double s = std::sqrt(1 + x * x), fuchs = length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3);
        d[i] = 4 * pi * diffusion;
        g[i] = fuchs * fuchs;
        c[i] = speed2 * scale * scale;
      }
      symmetric(n_, coefficient + b * n_ * n_, threads, [=](long i, long j) {
        const double reach = r[i] + r[j];
        const double k = (d[i] + d[j]) * (reach + std::sqrt(g[i] + g[j]));
        const double q = reach * reach * std::sqrt(c[i] + c[j]);
        return k * q / (k + q);
      });
    }
  }

 private:
  long n_;
  std::vector<double> work_;
};

/** 1 − exp(−x) for x ≥ 0, where exp(−x) is known: of small x the first terms of its series. */
inline double lostOf(double x, double left) {
  double sum = 0;
  for (const double factorial : {479001600., 39916800., 3628800., 362880., 40320., 5040., 720., 120., 24., 6., 2., 1.})
    sum = 1 / factorial - x * sum;
  return x < 0.25 ? x * sum : 1 - left;
}

/**
 * Diffusion of charged hard spheres, H f R³ η_k²/(m η_c) with Kn = √(k T m) η_c/(f R η_k). With Kn as a fraction, and
 * both polynomials of H times the cube of what is under it, two divisions are left.
 */
class ChargedCoefficient {
 public:
  explicit ChargedCoefficient(long n) : n_(n), work_(2 * n) {}

  void run(long boxes, const double* radius, const double* mass, const double* charge, const double* temperature,
           const double* pressure, double* coefficient, int threads) {
    double *const mobility = work_.data(), *const inverseMass = mobility + n_;
    const double steepest = 11.211 * std::sqrt(8 * pi);
    for (long b = 0; b < boxes; b++) {
      const double *const r = radius + b * n_, *const m = mass + b * n_, *const q = charge + b * n_;
      const Air air(temperature[b], pressure[b]);
      const double energy = boltzmann * temperature[b], root = std::sqrt(energy);
      const double coulomb = -coulomb_length / temperature[b];
#pragma omp simd
      for (long i = 0; i < n_; i++) {
        mobility[i] = air.mobility(r[i]);
        inverseMass[i] = 1 / m[i];
      }
      symmetric(n_, coefficient + b * n_ * n_, threads, [=](long i, long j) {
        const double reach = r[i] + r[j];
        const double phi = coulomb * q[i] * q[j] / reach, size = std::max(std::fabs(phi), 1e-20);
        // η_k is kinetic, η_c/η_k is size/(lost attraction).
        const double attraction = 1 + std::max(phi, 0.0), left = std::exp(-size), lost = lostOf(size, left);
        const double kinetic = phi > 0 ? attraction : left;
        const double drift = size * (mobility[i] + mobility[j]);
        const double speed = std::sqrt(inverseMass[i] + inverseMass[j]) * reach;
        const double over = root * drift, under = speed * (lost * attraction);
        const double over2 = over * over, under2 = under * under;
        const double continuum = 4 * pi * under2 + 25.836 * over * under + steepest * over2;
        const double all = under2 * under + 3.502 * over * under2 + over2 * (7.211 * under + 11.211 * over);
        return energy * drift * reach * speed * kinetic * continuum / all;
      });
    }
  }

 private:
  long n_;
  std::vector<double> work_;
};

}  // namespace peers
