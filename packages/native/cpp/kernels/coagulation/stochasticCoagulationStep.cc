#include "coagulation/stochasticCoagulationStep.h"

#include <cmath>

#include "addon/elementwise.h"
#include "formulas/coagulation/additiveCoefficient.h"
#include "kernels/coagulation/mechanisms.h"
#include "kernels/coagulation/sortByKey.h"
#include "math/cubeRoot.h"
#include "math/philox.h"

namespace aitken::AITKEN_LEVEL {

namespace {

using Choices = StochasticCoagulationStep;

/** The workspace of a box. */
class Box {
 public:
  Box(double* at, Size particle)
      : half(halfOf(particle)),
        active(at),
        place(at + 1),
        volume(place + particle),
        mass(volume + 2 * half),
        charge(mass + 2 * half),
        radius(charge + 2 * half),
        density(radius + 2 * half),
        rows(density + 2 * half),
        coefficient(rows + Rows::count * 2 * half),
        collided(coefficient + half),
        missed(collided + half),
        sorting(missed + half, particle) {}

  static Size size(Size particle) {
    return 1 + particle + (5 + Rows::count) * 2 * halfOf(particle) + 3 * halfOf(particle) + Sorting::size(particle);
  }

  /** Where the second droplets of pairs begin in rows, the first ones before them. */
  const Size half;
  /** How many droplets are active. */
  double* const active;
  /** Volume of each droplet in its place. */
  double* const place;
  // Of the droplets in pairs.
  double *const volume, *const mass, *const charge, *const radius, *const density, *const rows;
  // Of pairs: their coefficient, and how many droplets vanish and would have.
  double *const coefficient, *const collided, *const missed;
  const Sorting sorting;

  Size pairs() const { return static_cast<Size>(*active) / 2; }

 private:
  static Size halfOf(Size particle) { return roundUp(particle / 2, lanes); }
};

/** A row of pairs, to whose coefficients one mechanism after the other is added. */
struct Line {
  double* coefficient;
  Size first, last, half;

  template <class Value>
  AITKEN_INLINE_MEMBER void add(const Value& value) {
    for (Size p = first; p < last; p += lanes) {
      const Vector more =
          value([p](const double* row) __attribute__((always_inline)) { return load(row + p); },
                [this, p](const double* row) __attribute__((always_inline)) { return load(row + half + p); });
      store(coefficient + p, load(coefficient + p) + more);
    }
  }
};

/** The droplets of a box, that of each species and of charge in rows of n. */
struct Droplets {
  Size species, n;
  const double* density;
  double* mass;
  /** Null where there are none. */
  double* charge;
  double* multiplicity;

  /** Each droplet that k stands for takes so many of j's. */
  void merge(Size j, Size k, double times) const {
    const double few = multiplicity[k], left = multiplicity[j] - times * few, share = std::floor(few / 2);
    // Of j there is something left, it shares with k, or its slot is empty. What is NaN is not known to be any of these.
    multiplicity[j] = left > 0 ? left : left == 0 ? share : NAN;
    multiplicity[k] = left > 0 ? few : left == 0 ? few - share : NAN;
    for (Size s = 0; s < species; s++) take(mass + s * n, j, k, times, left > 0);
    if (charge) take(charge, j, k, times, left > 0);
  }

 private:
  void take(double* row, Size j, Size k, double times, bool keeps) const {
    const double merged = times * row[j] + row[k];
    row[k] = merged;
    if (!keeps) row[j] = multiplicity[j] == 0 ? 0 : merged;
  }
};

struct stochasticCoagulationStep {
  static Size workspace(Size box, Size, Size particle) { return box * Box::size(particle); }

  static void run(Size box, Size species, Size particle, const double* density, Each boxVolume, double timeStep,
                  std::int32_t seed, Each temperature, Each pressure, Choices::Diffusion diffusion,
                  Choices::Sedimentation sedimentation, Choices::Turbulence turbulence, double accommodation,
                  Each turbulentDissipation, Each kinematicViscosity, Each taylorMicroscaleReynoldsNumber, Each additive,
                  double* mass, double* charge, double* multiplicity, std::uint32_t* step, double* collisions,
                  double* missedCollisions, double* workspace, Team& team) {
    const Size n = particle, size = Box::size(n);
    const Mechanisms mechanisms{static_cast<Diffusion>(diffusion),
                                static_cast<Sedimentation>(sedimentation),
                                static_cast<Turbulence>(turbulence),
                                temperature,
                                pressure,
                                accommodation,
                                turbulentDissipation,
                                kinematicViscosity,
                                taylorMicroscaleReynoldsNumber};
    const auto boxAt = [=](Size b) { return Box(workspace + b * size, n); };
    const auto dropletsOf = [=](Size b) {
      return Droplets{species, n, density, mass + b * species * n, charge ? charge + b * n : nullptr,
                      multiplicity + b * n};
    };
    const double perSpecies = static_cast<double>(species);

    shareRows(team, box, n, 5 + perSpecies, [=](Size b, Size first, Size last) {
      describe(dropletsOf(b), first, last, boxAt(b).place);
      draw(static_cast<std::uint32_t>(seed), b, step[b], first, last, boxAt(b).sorting.keys);
    });
    team.share(box, 15.0 * static_cast<double>(n), [=](Size begin, Size end) {
      for (Size b = begin; b < end; b++) permute(dropletsOf(b), boxAt(b));
    });
    const double work = 60 + 10 * perSpecies + mechanisms.work();
    shareRows(team, box, n / 2, work, [=](Size b, Size first, Size end) {
      const Box of = boxAt(b);
      const Size last = least(end, of.pairs());
      if (first >= last) return;
      const Droplets droplets = dropletsOf(b);
      gather(droplets, of, first, last);
      addUp(mechanisms, b, at(additive, b), of, first, last);
      const Size active = static_cast<Size>(*of.active);
      // a(a − 1)/2 pairs for each of those that are tried.
      const double tried = static_cast<double>(active % 2 == 0 ? active - 1 : active);
      const double scale = timeStep / at(boxVolume, b) * tried;
      collide(droplets, of, static_cast<std::uint32_t>(seed), b, step[b], scale, first, last);
    });
    for (Size b = 0; b < box; b++) {
      const Box of = boxAt(b);
      step[b]++;
      // In order, whoever has computed them.
      if (collisions) collisions[b] = sum(of.collided, of.pairs());
      if (missedCollisions) missedCollisions[b] = sum(of.missed, of.pairs());
    }
  }

 private:
  static double sum(const double* row, Size count) {
    double total = 0;
    for (Size p = 0; p < count; p++) total += row[p];
    return total;
  }

  /** Volumes of some droplets in their places. */
  static void describe(const Droplets& of, Size first, Size last, double* volume) {
    eachVector(first, last, [=](Size i, Size count) __attribute__((always_inline)) {
      Vector total = 0;
      for (Size s = 0; s < of.species; s++) total += load(of.mass + s * of.n + i, count, 0) / of.density[s];
      store(volume + i, total, count);
    });
  }

  /** Keys of some droplets, from a multiple of four on. */
  static void draw(std::uint32_t seed, Size b, std::uint32_t step, Size first, Size last, std::uint32_t* keys) {
    for (Size i = first; i < last; i += 4) {
      const Words words =
          philox(static_cast<std::uint32_t>(i / 4), static_cast<std::uint32_t>(b), step, seed, Purpose::permutation);
      for (Size k = i; k < least(i + 4, last); k++) keys[k] = words.at[k - i];
    }
  }

  /** Puts the active droplets of a box in random order. */
  static void permute(const Droplets& droplets, const Box& of) {
    Size active = 0;
    for (Size i = 0; i < droplets.n; i++) {
      // What is NaN is not known to be nothing.
      if (droplets.multiplicity[i] <= 0 || of.place[i] <= 0) continue;
      of.sorting.order[active++] = static_cast<std::uint32_t>(i);
    }
    of.sorting.sort(active);
    *of.active = static_cast<double>(active);
  }

  /** Brings what mechanisms ask for of the droplets of some pairs into rows, filled up to whole vectors. */
  static void gather(const Droplets& droplets, const Box& of, Size first, Size last) {
    const Size end = roundUp(last, lanes);
    for (Size side = 0; side < 2; side++) {
      const Size offset = side * of.half;
      for (Size p = first; p < end; p++) {
        // Beyond the last pair once more the last one.
        const Size i = of.sorting.order[2 * least(p, last - 1) + side], to = offset + p;
        double mass = 0;
        for (Size s = 0; s < droplets.species; s++) mass += droplets.mass[s * droplets.n + i];
        of.volume[to] = of.place[i];
        of.mass[to] = mass;
        if (droplets.charge) of.charge[to] = droplets.charge[i];
      }
      for (Size to = offset + first; to < offset + end; to += lanes) {
        const Vector volume = load(of.volume + to);
        store(of.radius + to, cubeRoot(0.75 / pi * volume));
        store(of.density + to, load(of.mass + to) / volume);
      }
    }
  }

  /** Coefficients of some pairs. */
  static void addUp(const Mechanisms& mechanisms, Size b, double additive, const Box& of, Size first, Size last) {
    const Size padded = 2 * of.half, count = roundUp(last, lanes) - first;
    for (const Size from : {first, of.half + first})
      mechanisms.describe(b, count, of.radius + from, of.mass + from, of.charge + from, of.density + from,
                          of.rows + from, padded);
    Line line{of.coefficient, first, last, of.half};
    for (Size p = first; p < last; p += lanes) store(of.coefficient + p, 0);
    if (mechanisms.brownian()) Brownian(of.rows, padded).add(line, mechanisms.accommodation);
    mechanisms.add(line, Rows(of.rows, padded), b);
    if (additive == 0) return;
    line.add([&of, additive](auto one, auto other) __attribute__((always_inline)) {
      return formulas::additiveCoefficient(one(of.volume), other(of.volume), additive);
    });
  }

  /** Lets some pairs collide; no droplet is in two of them. */
  static void collide(const Droplets& droplets, const Box& of, std::uint32_t seed, Size b, std::uint32_t step,
                      double scale, Size first, Size last) {
    const double* const number = droplets.multiplicity;
    Words words{};
    for (Size p = first; p < last; p++) {
      if (p % 2 == 0)
        words =
            philox(static_cast<std::uint32_t>(p / 2), static_cast<std::uint32_t>(b), step, seed, Purpose::collisions);
      const double uniform = uniformOf(words, 2 * (p % 2));
      const Size one = of.sorting.order[2 * p], other = of.sorting.order[2 * p + 1];
      const bool more = number[one] >= number[other];
      const Size j = more ? one : other, k = more ? other : one;
      const double few = number[k], limit = std::floor(number[j] / few);
      const double probability = number[j] * of.coefficient[p] * scale;
      const double whole = std::floor(probability);
      const double wanted = uniform < probability - whole ? whole + 1 : whole;
      const double times = wanted <= limit ? wanted : limit <= wanted ? limit : NAN;
      of.collided[p] = times * few;
      of.missed[p] = times == wanted ? 0 : (wanted - times) * few;
      if (times != 0) droplets.merge(j, k, times);
    }
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
