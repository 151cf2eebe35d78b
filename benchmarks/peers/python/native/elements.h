// Functions of each element: loops that the compiler turns into vectors, shared by threads where there is much to do.
#pragma once

#include "air.h"

namespace peers {

/** Fewer elements than this are not worth a second thread. */
constexpr long worthThreads = 20000;

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

}  // namespace peers
