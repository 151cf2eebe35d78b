#include "condensation/condensationStep.h"

#include "kernels/condensation/particles.h"

namespace aitken::AITKEN_LEVEL {

namespace {

/** A step with what it is asked for; rows of `change` and the sums are in the workspace. */
struct Step : Condensation {
  double *massRate, *massTransfer;
  /** Change of mass [kg] per box, species and particle. */
  double* change;
  /** Given and wanted [kg/m³] per box, chunk and species. */
  double* sums;
  /** Which share of what it wants condensing vapor gets, per box and species. */
  double* shares;
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
                  const double* latentHeat, double timeStep, double* mass, double* gasConcentration, double* massRate,
                  double* massTransfer, double* energy, double* workspace, Team& team) {
    const Size chunks = chunksOf(particle);
    const Size water = activity == Activity::kappa ? static_cast<Size>(waterIndex) : species;
    double* const sums = workspace + box * species * particle;
    const Step step{{box, species, particle, temperature, concentration, vaporPressure, density, molarMass,
                     surfaceTension, massAccommodation, diffusionCoefficient, kappa, water, partitioning, latentHeat, timeStep, mass,
                     gasConcentration},
                    massRate, massTransfer, workspace, sums, sums + 2 * box * chunks * species};
    const double work = 3.0 * static_cast<double>(species * least(particle, together));
    team.share(box * chunks, work, [&step, chunks](Size begin, Size end) {
      for (Size item = begin; item < end; item++) request(step, item / chunks, item % chunks);
    });
    for (Size b = 0; b < box; b++) {
      double released = 0;
      for (Size s = 0; s < species; s++) {
        const double moved = limit(step, b, s);
        if (latentHeat) released += moved * latentHeat[s];
      }
      if (energy) energy[b] = released;
    }
    team.share(box * chunks, 0.2 * work, [&step, chunks](Size begin, Size end) {
      for (Size item = begin; item < end; item++) move(step, item / chunks, item % chunks);
    });
  }

 private:
  /** What the particles of a chunk would take up and give off. */
  static void request(const Step& step, Size b, Size chunk) {
    const Size begin = chunk * together, end = least(begin + together, step.particle);
    Chunk particles;
    particles.describe(step, b, begin, end);
    for (Size s = 0; s < step.species; s++) {
      double* const sums = step.sums + 2 * ((b * step.chunks() + chunk) * step.species + s);
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

  static void requestOf(const Step& step, Size b, Size s, Size begin, Size end, const Chunk& chunk, double* sums) {
    const Vapor vapor(step, b, s);
    const double timeStep = step.timeStep;
    const Size row = step.row(b, s);
    Balance balance;
    eachVector(begin, end, [&](Size i, Size count) __attribute__((always_inline)) {
      const Size at = i - begin;
      const Vector m = load(step.mass + row + i, count, 0);
      const Vector surface = vapor.activity(chunk, at, m) * vapor.pure(chunk, at);
      const Vector rate =
          choose(chunk.occupied[at / lanes], vapor.transport(chunk, at, surface) * (vapor.gas - surface), 0);
      const Vector asked = rate * timeStep;
      const Vector change = choose(asked < -m, -m, asked);
      balance.add(change * load(step.concentration + b * step.particle + i, count, 0));
      if (step.massRate) store(step.massRate + row + i, rate, count);
      store(step.change + row + i, change, count);
    });
    balance.store(sums);
  }

  /** All particles together take at most what there is; gives what they take, less what they give [kg/m³]. */
  static double limit(const Step& step, Size b, Size s) {
    double& gas = step.gasConcentration[b * step.species + s];
    const Size chunks = step.chunks();
    const Demand demand(gas, chunks, step.sums + 2 * (b * chunks * step.species + s), 2 * step.species);
    step.shares[b * step.species + s] = demand.share();
    gas = demand.rest();
    return demand.moved();
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
