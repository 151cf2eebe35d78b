// The kernels as a C++ programmer would write them for one machine: loops that the compiler turns into vectors, tiles
// of pairs that the first cache holds, OpenMP over what is independent. All arrays are float64, row by row, SI.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

#include "constants.h"

namespace peers {

constexpr double pi = 3.141592653589793;
/** Fewer particles than this are not worth a second thread. */
constexpr long worthThreads = 20000;

inline double cube(double x) { return x * x * x; }

struct Air {
  double viscosity, meanFreePath;

  Air(double temperature, double pressure) {
    viscosity = air_reference_viscosity * std::pow(temperature / air_reference_temperature, 1.5) *
                (air_reference_temperature + air_sutherland_temperature) / (temperature + air_sutherland_temperature);
    meanFreePath = 2 * viscosity / (pressure * std::sqrt(8 * air_molar_mass / (pi * gas_constant * temperature)));
  }

  double slip(double knudsen) const { return 1 + knudsen * (1.257 + 0.4 * std::exp(-1.1 / knudsen)); }
  double mobility(double radius) const { return slip(meanFreePath / radius) / (6 * pi * viscosity * radius); }
};

/** Gives each thread one part of n. */
template <typename Work>
void shared(long n, int threads, const Work& work) {
  if (threads == 1 || n < worthThreads) return work(0, n);
#pragma omp parallel for num_threads(threads)
  for (int part = 0; part < threads; part++) work(n * part / threads, n * (part + 1) / threads);
}

inline void buckVaporPressure(long n, const double* temperature, double* pressure, int threads) {
  shared(n, threads, [=](long begin, long end) {
#pragma omp simd
    for (long i = begin; i < end; i++) {
      const double t = temperature[i] - celsius_zero;
      const bool ice = t < 0;
      const double slope = (ice ? 23.036 : 18.678) - t * (ice ? 1 / 333.7 : 1 / 234.5);
      pressure[i] = (ice ? 611.15 : 611.21) * std::exp(slope * t / ((ice ? 279.82 : 257.14) + t));
    }
  });
}

struct Transport {
  double *knudsen, *slip, *mobility, *diffusion, *speed, *velocity;
};

/** Particles of one box. */
inline void transportOf(long n, const double* __restrict radius, const double* __restrict mass, double path,
                        double drag, double energy, double* __restrict knudsen, double* __restrict slip,
                        double* __restrict mobility, double* __restrict diffusion, double* __restrict speed,
                        double* __restrict velocity) {
  const double thermal = 8 * energy / pi, exponent = -1.1 / path;
  for (long i = 0; i < n; i++) {
    const double inverse = 1 / radius[i], kn = path * inverse;
    const double correction = 1 + kn * (1.257 + 0.4 * std::exp(exponent * radius[i])), b = correction * drag * inverse;
    knudsen[i] = kn;
    slip[i] = correction;
    mobility[i] = b;
    diffusion[i] = energy * b;
    speed[i] = std::sqrt(thermal / mass[i]);
    velocity[i] = mass[i] * gravity * b;
  }
}

inline void transportProperties(long boxes, long n, const double* radius, const double* mass, const double* temperature,
                                const double* pressure, const Transport& to, int threads) {
  for (long b = 0; b < boxes; b++) {
    const Air air(temperature[b], pressure[b]);
    const double drag = 1 / (6 * pi * air.viscosity), energy = boltzmann * temperature[b];
    shared(n, threads, [&](long begin, long end) {
      const long at = b * n + begin;
      transportOf(end - begin, radius + at, mass + at, air.meanFreePath, drag, energy, to.knudsen + at, to.slip + at,
                  to.mobility + at, to.diffusion + at, to.speed + at, to.velocity + at);
    });
  }
}

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
inline void brownianCoefficient(long boxes, long n, const double* radius, const double* mass, const double* temperature,
                                const double* pressure, double accommodation, double* coefficient, int threads) {
  std::vector<double> work(3 * n);
  double *const d = work.data(), *const g = d + n, *const c = g + n;
  for (long b = 0; b < boxes; b++) {
    const double* const r = radius + b * n;
    const Air air(temperature[b], pressure[b]);
    const double energy = boltzmann * temperature[b], scale = pi * accommodation;
    for (long i = 0; i < n; i++) {
      const double diffusion = energy * air.mobility(r[i]), speed2 = 8 * energy / (pi * mass[b * n + i]);
      const double length = 8 * diffusion / (pi * std::sqrt(speed2)), x = length / (2 * r[i]);
      const double s = std::sqrt(1 + x * x), fuchs = length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3);
      d[i] = 4 * pi * diffusion;
      g[i] = fuchs * fuchs;
      c[i] = speed2 * scale * scale;
    }
    symmetric(n, coefficient + b * n * n, threads, [=](long i, long j) {
      const double reach = r[i] + r[j];
      const double k = (d[i] + d[j]) * (reach + std::sqrt(g[i] + g[j]));
      const double q = reach * reach * std::sqrt(c[i] + c[j]);
      return k * q / (k + q);
    });
  }
}

/** Diffusion of charged hard spheres, H f R³ η_k²/(m η_c). */
inline void chargedCoefficient(long boxes, long n, const double* radius, const double* mass, const double* charge,
                               const double* temperature, const double* pressure, double* coefficient, int threads) {
  std::vector<double> work(2 * n);
  double *const mobility = work.data(), *const inverseMass = mobility + n;
  const double steepest = 11.211 * std::sqrt(8 * pi);
  for (long b = 0; b < boxes; b++) {
    const double *const r = radius + b * n, *const q = charge + b * n;
    const Air air(temperature[b], pressure[b]);
    const double root = std::sqrt(boltzmann * temperature[b]), coulomb = -coulomb_length / temperature[b];
    for (long i = 0; i < n; i++) {
      mobility[i] = air.mobility(r[i]);
      inverseMass[i] = 1 / mass[b * n + i];
    }
    symmetric(n, coefficient + b * n * n, threads, [=](long i, long j) {
      const double reach = r[i] + r[j], mobilities = mobility[i] + mobility[j],
                   masses = inverseMass[i] + inverseMass[j];
      const double phi = coulomb * q[i] * q[j] / reach, size = std::max(std::fabs(phi), 1e-300);
      // How much charges change collisions in the kinetic limit, and how much more in the continuum.
      const double attraction = 1 + std::max(phi, 0.0);
      const double kinetic = attraction * std::exp(std::min(phi, 0.0));
      const double more = -size / (std::expm1(-size) * attraction);
      const double kn = root * more * mobilities / (std::sqrt(masses) * reach);
      const double over = kn * kn * (4 * pi + kn * (25.836 + kn * steepest));
      const double under = 1 + kn * (3.502 + kn * (7.211 + kn * 11.211));
      return over * cube(reach) * masses * kinetic / (under * mobilities * more);
    });
  }
}

/** Gain and loss by the fixed pivot, on a grid. */
class Rates {
 public:
  Rates(long n, const double* radius) : n_(n), volume_(n), from_(n), far_(n), first_(n + 1) {
    for (long i = 0; i < n; i++) volume_[i] = from_[i] = cube(radius[i]);
    // A pair with j keeps the pivot j while its smaller volume is below all widths from j on.
    double width = 1e300;
    for (long j = n - 1; j >= 0; j--) {
      width = j + 1 < n ? std::min(width, volume_[j + 1] - volume_[j]) : width;
      far_[j] =
          j + 1 < n ? std::min<long>(j, std::lower_bound(volume_.begin(), volume_.end(), width) - volume_.begin()) : 0;
    }
    for (long j = 0; j < n; j++) {
      first_[j + 1] = first_[j] + j + 1 - far_[j];
      long q = j;
      for (long i = far_[j]; i <= j; i++) {
        while (q + 1 < n && volume_[q + 1] <= volume_[i] + volume_[j]) q++;
        pivots_.push_back(static_cast<int32_t>(q));
      }
    }
    // What leaves the grid takes all its volume along.
    if (n) from_[n - 1] = 0;
  }

  void run(long boxes, const double* concentration, const double* coefficient, bool conserves, double* gain,
           double* loss, int threads) const {
    for (long b = 0; b < boxes; b++)
      box(concentration + b * n_, coefficient + b * n_ * n_, conserves, gain + b * n_, loss + b * n_,
          n_ > 256 ? threads : 1);
  }

 private:
  struct Moments {
    double number, volume;
  };

  /** Sums that are added up side by side: as many as hide how long an addition takes. */
  static constexpr long side = 32;

  static double dot(long n, const double* __restrict k, const double* __restrict c) {
    double sums[side] = {}, total = 0;
    long i = 0;
    for (; i + side <= n; i += side)
      for (long l = 0; l < side; l++) sums[l] += k[i + l] * c[i + l];
    for (; i < n; i++) total += k[i] * c[i];
    for (long l = 0; l < side; l++) total += sums[l];
    return total;
  }

  static Moments momentsOf(long n, const double* __restrict k, const double* __restrict c, const double* __restrict x) {
    double numbers[side] = {}, volumes[side] = {}, number = 0, volume = 0;
    long i = 0;
    for (; i + side <= n; i += side)
      for (long l = 0; l < side; l++) {
        const double rate = k[i + l] * c[i + l];
        numbers[l] += rate;
        volumes[l] += rate * x[i + l];
      }
    for (; i < n; i++) {
      number += k[i] * c[i];
      volume += k[i] * c[i] * x[i];
    }
    for (long l = 0; l < side; l++) {
      number += numbers[l];
      volume += volumes[l];
    }
    return {number, volume};
  }

  void box(const double* c, const double* coefficient, bool conserves, double* gain, double* loss, int threads) const {
    const double* const x = volume_.data();
    std::vector<Moments> sums(2 * n_ * threads), far(n_);
    int share = 0;
#pragma omp parallel num_threads(threads) if (threads > 1)
    {
      int mine;
#pragma omp atomic capture
      mine = share++;
      Moments* const sum[2] = {sums.data() + 2 * n_ * mine, sums.data() + 2 * n_ * mine + n_};
#pragma omp for schedule(dynamic, 16)
      for (long j = 0; j < n_; j++) {
        const double* const k = coefficient + j * n_;
        const Moments sums = momentsOf(far_[j], k, c, x);
        const double number = sums.number, volume = sums.volume, rest = dot(n_ - far_[j], k + far_[j], c + far_[j]);
        loss[j] = c[j] * (number + rest);
        far[j] = {c[j] * number, c[j] * volume};
        const int32_t* const pivots = pivots_.data() + first_[j] - far_[j];
        for (long i = far_[j]; i <= j; i++) {
          const double rate = (i == j ? 0.5 : 1) * k[i] * c[i] * c[j];
          const long q = pivots[i];
          // Alternately, since neighbours often have the same pivot.
          Moments& to = sum[i & 1][q];
          to.number += rate;
          to.volume += rate * (x[j] - from_[q] + x[i]);
        }
      }
    }
    double moved = 0;
    for (long q = 0; q < n_; q++) {
      Moments all = far[q];
      for (long part = 0; part < 2 * threads; part++) {
        all.number += sums[part * n_ + q].number;
        all.volume += sums[part * n_ + q].volume;
      }
      if (q + 1 == n_) {
        gain[q] = moved + (conserves ? all.volume / x[q] : 0);
      } else {
        const double up = all.volume / (x[q + 1] - x[q]);
        gain[q] = moved + (all.number - up);
        moved = up;
      }
    }
  }

  long n_;
  std::vector<double> volume_, from_;
  std::vector<long> far_, first_;
  std::vector<int32_t> pivots_;
};

struct Vapors {
  long species;
  const double *density, *molarMass, *surfaceTension, *massAccommodation, *diffusionCoefficient, *kappa;
  /** Whose activity is after κ; −1 where all have their mole fraction. */
  long water;
  double timeStep;
};

inline void condensationStep(long boxes, long n, const Vapors& of, const double* temperature,
                             const double* concentration, const double* vaporPressure, double* mass, double* gas,
                             double* massRate, double* massTransfer, int threads) {
#pragma omp parallel num_threads(threads) if (threads > 1 && boxes > 1)
  {
    std::vector<double> work(4 * n);
    double *const radius = work.data(), *const amount = radius + n, *const wet = amount + n, *const solute = wet + n;
#pragma omp for
    for (long b = 0; b < boxes; b++) {
      const double* const number = concentration + b * n;
      std::fill(work.begin(), work.end(), 0);
      for (long s = 0; s < of.species; s++) {
        const double* const m = mass + (b * of.species + s) * n;
        const double inverseDensity = 1 / of.density[s], inverseMolarMass = 1 / of.molarMass[s];
        const double k = s == of.water ? 0 : of.kappa[s], w = s == of.water ? 1 : 0;
#pragma omp simd
        for (long i = 0; i < n; i++) {
          const double v = m[i] * inverseDensity;
          radius[i] += v;
          amount[i] += m[i] * inverseMolarMass;
          wet[i] += w * v;
          solute[i] += k * v;
        }
      }
#pragma omp simd
      for (long i = 0; i < n; i++) {
        const bool empty = radius[i] == 0 || number[i] == 0;
        radius[i] = empty ? 0 : std::max(std::cbrt(0.75 / pi * radius[i]), smallest_radius);
        amount[i] = amount[i] == 0 ? 0 : 1 / amount[i];
        wet[i] = wet[i] == 0 ? 0 : wet[i] / (wet[i] + solute[i]);
      }
      for (long s = 0; s < of.species; s++) {
        const long row = (b * of.species + s) * n;
        double *const m = mass + row, *const rate = massRate + row, *const transfer = massTransfer + row;
        const double alpha = of.massAccommodation[s], d = of.diffusionCoefficient[s],
                     inverseMolarMass = 1 / of.molarMass[s];
        const double vapor = gas_constant * temperature[b] * inverseMolarMass;
        const double path = 3 * d / std::sqrt(8 / pi * vapor), dt = of.timeStep;
        const double kelvin = 2 * of.surfaceTension[s] / (vapor * of.density[s]);
        const double saturation = vaporPressure[b * of.species + s] / vapor, held = gas[b * of.species + s];
        const bool still = alpha == 0 || d == 0, isWater = s == of.water;
        // 4π r D f with f = 0.75 α (1 + Kn)/(Kn² + (1 + 0.283 α) Kn + 0.75 α), both sides times r².
        const double factor = 3 * pi * alpha * d, linear = (1 + 0.283 * alpha) * path, constant = 0.75 * alpha;
        double wanted = 0, given = 0;
#pragma omp simd reduction(+ : wanted, given)
        for (long i = 0; i < n; i++) {
          const double r = radius[i];
          const double activity = isWater ? wet[i] : m[i] * inverseMolarMass * amount[i];
          const double surface = activity * saturation * std::exp(std::min(kelvin / r, 100.0));
          const double flow =
              factor * r * r * (r + path) / (path * path + r * (linear + constant * r)) * (held - surface);
          rate[i] = still || r == 0 ? 0 : flow;
          const double moved = std::max(rate[i] * dt, -m[i]) * number[i];
          wanted += std::max(moved, 0.0);
          given -= std::min(moved, 0.0);
        }
        const double there = held + given, share = wanted > there ? there / wanted : 1;
#pragma omp simd
        for (long i = 0; i < n; i++) {
          const double possible = std::max(rate[i] * dt, -m[i]);
          const double moved = possible > 0 ? possible * share : possible;
          m[i] += moved;
          transfer[i] = moved * number[i];
        }
        gas[b * of.species + s] = wanted > there ? 0 : std::max(there - wanted, 0.0);
      }
    }
  }
}

}  // namespace peers
