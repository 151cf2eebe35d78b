// A step of condensation: species on particles, box by box.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "air.h"

namespace peers {

struct Vapors {
  long species;
  const double *density, *molarMass, *surfaceTension, *massAccommodation, *diffusionCoefficient, *kappa;
  /** Whose activity is after κ; −1 where all have their mole fraction. */
  long water;
  double timeStep;
};

/** What a step reads, and what it writes; mass and gas are updated. */
struct Condensing {
  const double *temperature, *concentration, *vaporPressure;
  double *mass, *gas, *massRate, *massTransfer;
};

class CondensationStep {
 public:
  CondensationStep(long n, const Vapors& vapors, int threads)
      : n_(n), of_(vapors), threads_(threads), work_(4 * n * threads) {}

  void run(long boxes, const Condensing& on) {
    const int threads = static_cast<int>(std::min<long>(threads_, boxes));
    if (threads < 2) {
      for (long b = 0; b < boxes; b++) box(b, on, work_.data());
      return;
    }
#pragma omp parallel for num_threads(threads)
    for (int part = 0; part < threads; part++)
      for (long b = boxes * part / threads; b < boxes * (part + 1) / threads; b++)
        box(b, on, work_.data() + 4 * n_ * part);
  }

 private:
  void box(long b, const Condensing& on, double* work) const {
    const long first = b * of_.species;
    double *const radius = work, *const amount = radius + n_, *const wet = amount + n_, *const inverse = wet + n_;
    describe(on.mass + first * n_, on.concentration + b * n_, radius, amount, wet, inverse);
    for (long s = 0; s < of_.species; s++) {
      const long row = (first + s) * n_;
      exchange(s, on.temperature[b], on.vaporPressure[first + s], on.concentration + b * n_, radius, inverse,
               wet, amount, on.mass + row, on.gas[first + s], on.massRate + row, on.massTransfer + row);
    }
  }

  /** Radii and their inverses, both 0 of empty particles; inverses of all amounts; the activity of the water. */
  void describe(const double* mass, const double* number, double* __restrict radius, double* __restrict amount,
                double* __restrict wet, double* __restrict inverse) const {
    std::fill(radius, radius + 4 * n_, 0);
    for (long s = 0; s < of_.species; s++) {
      const double* const m = mass + s * n_;
      const double inverseDensity = 1 / of_.density[s], inverseMolarMass = 1 / of_.molarMass[s];
      // Both activity's parts: the volume of water, and that with all others' κ.
      const double w = s == of_.water ? 1 : 0, k = s == of_.water ? 1 : of_.kappa[s];
#pragma omp simd
      for (long i = 0; i < n_; i++) {
        const double v = m[i] * inverseDensity;
        radius[i] += v;
        amount[i] += m[i] * inverseMolarMass;
        wet[i] += w * v;
        inverse[i] += k * v;
      }
    }
#pragma omp simd
    for (long i = 0; i < n_; i++) {
      wet[i] = wet[i] == 0 ? 0 : wet[i] / inverse[i];
      amount[i] = amount[i] == 0 ? 0 : 1 / amount[i];
      const bool empty = radius[i] == 0 || number[i] == 0;
      const double r = std::max(std::cbrt(0.75 / pi * radius[i]), smallest_radius);
      radius[i] = empty ? 0 : r;
      inverse[i] = empty ? 0 : 1 / r;
    }
  }

  /** Moves one species between gas and particles. */
  void exchange(long s, double temperature, double vaporPressure, const double* __restrict number,
                const double* __restrict radius, const double* __restrict inverse, const double* __restrict wet,
                const double* __restrict amount, double* __restrict m, double& gas, double* __restrict rate,
                double* __restrict transfer) const {
    const double alpha = of_.massAccommodation[s], d = of_.diffusionCoefficient[s], dt = of_.timeStep;
    const double inverseMolarMass = 1 / of_.molarMass[s], vapor = gas_constant * temperature * inverseMolarMass;
    const double path = 3 * d / std::sqrt(8 / pi * vapor);
    const double kelvin = 2 * of_.surfaceTension[s] / (vapor * of_.density[s]);
    const double saturation = vaporPressure / vapor, held = gas;
    const bool still = alpha == 0 || d == 0, isWater = s == of_.water;
    // 4π r D f with f = 0.75 α (1 + Kn)/(Kn² + (1 + 0.283 α) Kn + 0.75 α), both sides times r².
    const double factor = 3 * pi * alpha * d, linear = (1 + 0.283 * alpha) * path, constant = 0.75 * alpha;
    double wanted = 0, given = 0;
#pragma omp simd reduction(+ : wanted, given)
    for (long i = 0; i < n_; i++) {
      const double r = radius[i], fraction = m[i] * inverseMolarMass * amount[i];
      const double activity = isWater ? wet[i] : fraction;
      const double surface = activity * saturation * std::exp(std::min(kelvin * inverse[i], 100.0));
      const double flow = factor * r * r * (r + path) / (path * path + r * (linear + constant * r)) * (held - surface);
      rate[i] = still || r == 0 ? 0 : flow;
      const double moved = std::max(rate[i] * dt, -m[i]) * number[i];
      wanted += std::max(moved, 0.0);
      given -= std::min(moved, 0.0);
    }
    const double there = held + given, share = wanted > there ? there / wanted : 1;
#pragma omp simd
    for (long i = 0; i < n_; i++) {
      const double possible = std::max(rate[i] * dt, -m[i]);
      const double moved = possible > 0 ? possible * share : possible;
      m[i] += moved;
      transfer[i] = moved * number[i];
    }
    gas = wanted > there ? 0 : std::max(there - wanted, 0.0);
  }

  long n_;
  Vapors of_;
  int threads_;
  std::vector<double> work_;
};

}  // namespace peers
