#include "condensation/condensationStep.h"

#include "constants.h"
#include "formulas/gas/concentrationFromPressure.h"
#include "formulas/gas/vaporMeanFreePath.h"
#include "formulas/particle/kelvinRadius.h"
#include "formulas/particle/kelvinTerm.h"
#include "kernels/condensation/inventory.h"
#include "math/cubeRoot.h"

namespace aitken::AITKEN_LEVEL {

namespace {

/** No particle is taken to be smaller [m]. */
constexpr double smallestRadius = 1e-10;

/** What a step of one plan is bound to; rows of `change` and the sums are in the workspace. */
struct Step {
  Size box, species, particle, chunks;
  Each temperature;
  const double *concentration, *vaporPressure, *density, *molarMass, *surfaceTension, *massAccommodation;
  const double *diffusionCoefficient, *kappa;
  /** The water whose activity κ decides, or no index of a species. */
  Size water;
  const std::uint8_t* partitioning;
  double timeStep;
  double *mass, *gasConcentration, *massRate, *massTransfer;
  /** Change of mass [kg] per box, species and particle. */
  double* change;
  /** Given and wanted [kg/m³] per box, chunk and species. */
  double* sums;
  /** Which share of what it wants condensing vapor gets, per box and species. */
  double* shares;

  bool partitions(Size s) const {
    return (!partitioning || partitioning[s]) && massAccommodation[s] != 0 && diffusionCoefficient[s] != 0;
  }
  Size row(Size b, Size s) const { return (b * species + s) * particle; }
};

/** Particles of a chunk, before the step. */
struct Chunk {
  double radius[together], inverseRadius[together];
  /** 1/amount of substance [1/mol] */
  double inverseAmount[together];
  double waterActivity[together];
  /** 0 in the lanes of empty slots. */
  Mask occupied[together / lanes];
};

struct condensationStep {
  using Activity = CondensationStep::Activity;

  static Size workspace(Size box, Size species, Size particle) {
    return box * species * (particle + 2 * chunksOf(particle) + 1);
  }

  static void run(Size box, Size species, Size particle, Each temperature, const double* concentration,
                  const double* vaporPressure, const double* density, const double* molarMass,
                  const double* surfaceTension, const double* massAccommodation, const double* diffusionCoefficient,
                  Activity activity, const double* kappa, std::int32_t waterIndex, const std::uint8_t* partitioning,
                  double timeStep, double* mass, double* gasConcentration, double* massRate, double* massTransfer,
                  double* workspace, Team& team) {
    const Size chunks = chunksOf(particle);
    const Size water = activity == Activity::kappa ? static_cast<Size>(waterIndex) : species;
    double* const sums = workspace + box * species * particle;
    const Step step{box, species, particle, chunks, temperature, concentration, vaporPressure, density, molarMass,
                    surfaceTension, massAccommodation, diffusionCoefficient, kappa, water, partitioning, timeStep, mass,
                    gasConcentration, massRate, massTransfer, workspace, sums, sums + 2 * box * chunks * species};
    const double work = 3.0 * static_cast<double>(species * least(particle, together));
    team.share(box * chunks, work, [&step](Size begin, Size end) {
      for (Size item = begin; item < end; item++) request(step, item / step.chunks, item % step.chunks);
    });
    for (Size b = 0; b < box; b++)
      for (Size s = 0; s < species; s++) limit(step, b, s);
    team.share(box * chunks, 0.2 * work, [&step](Size begin, Size end) {
      for (Size item = begin; item < end; item++) move(step, item / step.chunks, item % step.chunks);
    });
  }

 private:
  /** What the particles of a chunk would take up and give off. */
  static void request(const Step& step, Size b, Size chunk) {
    const Size begin = chunk * together, end = least(begin + together, step.particle);
    Chunk particles;
    describe(step, b, begin, end, particles);
    for (Size s = 0; s < step.species; s++) {
      double* const sums = step.sums + 2 * ((b * step.chunks + chunk) * step.species + s);
      if (step.partitions(s)) {
        requestOf(step, b, s, begin, end, particles, sums);
        continue;
      }
      const Size row = step.row(b, s);
      for (Size i = begin; i < end; i++) step.change[row + i] = 0;
      if (step.massRate)
        for (Size i = begin; i < end; i++) step.massRate[row + i] = 0;
      sums[0] = sums[1] = 0;
    }
  }

  static void describe(const Step& step, Size b, Size begin, Size end, Chunk& chunk) {
    eachVector(begin, end, [&](Size i, Size count) __attribute__((always_inline)) {
      Vector volume = 0, amount = 0, solute = 0, water = 0;
      for (Size s = 0; s < step.species; s++) {
        const Vector m = load(step.mass + step.row(b, s) + i, count, 0);
        const Vector v = m * (1 / step.density[s]);
        volume += v;
        amount += m * (1 / step.molarMass[s]);
        if (s == step.water) water = v;
        else if (step.water < step.species) solute += step.kappa[s] * v;
      }
      const Vector concentration = load(step.concentration + b * step.particle + i, count, 0);
      const Size at = i - begin;
      chunk.occupied[at / lanes] = (volume != 0) & (concentration != 0);
      // The radius of what is too small for the cube root is the smallest one anyway.
      const Vector radius = atLeast(moderateCubeRoot(atLeast(volume * (0.75 / pi), 1e-40)), smallestRadius);
      store(chunk.radius + at, radius);
      store(chunk.inverseRadius + at, 1 / radius);
      store(chunk.inverseAmount + at, choose(amount != 0, 1 / amount, 0));
      store(chunk.waterActivity + at, choose(water != 0, water / (water + solute), 0));
    });
  }

  /** Rate 4π r D f (gas − surface) with f = 0.75α r (r + λ)/(λ² + r (λ (1 + 0.283α) + 0.75α r)), and what it moves. */
  static void requestOf(const Step& step, Size b, Size s, Size begin, Size end, const Chunk& chunk, double* sums) {
    const Vector temperature = at(step.temperature, b);
    const double molarMass = step.molarMass[s], diffusion = step.diffusionCoefficient[s];
    const Vector path = formulas::vaporMeanFreePath(diffusion, molarMass, temperature);
    const double adsorption = 0.75 * step.massAccommodation[s];
    const double conductance = 4 * pi * diffusion * adsorption;
    const Vector linear = path * (1 + 0.283 * step.massAccommodation[s]);
    const Vector kelvinRadius = formulas::kelvinRadius(step.surfaceTension[s], step.density[s], molarMass, temperature);
    const double gas = step.gasConcentration[b * step.species + s];
    const Vector saturation =
        formulas::concentrationFromPressure(step.vaporPressure[b * step.species + s], molarMass, temperature);
    const double inverseMolarMass = 1 / molarMass;
    const bool water = s == step.water;
    const double timeStep = step.timeStep;
    const Size row = step.row(b, s);
    Balance balance;
    eachVector(begin, end, [&](Size i, Size count) __attribute__((always_inline)) {
      const Size at = i - begin;
      const Vector m = load(step.mass + row + i, count, 0);
      const Vector r = load(chunk.radius + at);
      const Vector activity =
          water ? load(chunk.waterActivity + at) : m * inverseMolarMass * load(chunk.inverseAmount + at);
      const Vector kelvin = formulas::kelvinTermOf(kelvinRadius * load(chunk.inverseRadius + at));
      const Vector surface = activity * saturation * kelvin;
      const Vector rate = choose(chunk.occupied[at / lanes],
                                conductance * (r * r) * (r + path) / (path * path + r * (linear + adsorption * r)) *
                                    (gas - surface),
                                0);
      const Vector asked = rate * timeStep;
      const Vector change = choose(asked < -m, -m, asked);
      balance.add(change * load(step.concentration + b * step.particle + i, count, 0));
      if (step.massRate) store(step.massRate + row + i, rate, count);
      store(step.change + row + i, change, count);
    });
    balance.store(sums);
  }

  /** All particles together take at most what there is. */
  static void limit(const Step& step, Size b, Size s) {
    double& gas = step.gasConcentration[b * step.species + s];
    const Demand demand(gas, step.chunks, step.sums + 2 * (b * step.chunks * step.species + s), 2 * step.species);
    step.shares[b * step.species + s] = demand.share();
    gas = demand.rest();
  }

  static void move(const Step& step, Size b, Size chunk) {
    const Size begin = chunk * together, end = least(begin + together, step.particle);
    for (Size s = 0; s < step.species; s++) {
      const Size row = step.row(b, s);
      const double share = step.shares[b * step.species + s];
      eachVector(begin, end, [&](Size i, Size count) __attribute__((always_inline)) {
        const Vector change = load(step.change + row + i, count, 0);
        const Vector moved = granted(change, share);
        store(step.mass + row + i, load(step.mass + row + i, count, 0) + moved, count);
        if (step.massTransfer)
          store(step.massTransfer + row + i,
                moved * load(step.concentration + b * step.particle + i, count, 0), count);
      });
    }
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
