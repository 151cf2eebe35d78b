#include "condensation/implicitCondensationStep.h"

#include "kernels/condensation/relaxation.h"

namespace aitken::AITKEN_LEVEL {

namespace {

/** A step with what it is asked for; rows over box, species and particle are in the workspace. */
struct Step : Condensation {
  double *massTransfer, *massError;
  /** Concentration in equilibrium with each particle [kg/m³]. */
  double* surface;
  /** Volumes of vapor exchanged in the whole step and in half of it [m³]; 0 of an empty slot. */
  double *whole, *half;
  /** What goes from gas to particles [kg/m³], per box and species. */
  double* moved;
};

/** The gas at the end of a sub-step [kg/m³]: a concentration that is nearly it, and what there is more. */
struct Gas {
  double near, rest;
};

struct implicitCondensationStep {
  using Activity = ImplicitCondensationStep::Activity;

  static Size workspace(Size box, Size species, Size particle) { return box * species * (3 * particle + 1); }

  static void run(Size box, Size species, Size particle, Each temperature, const double* concentration,
                  const double* vaporPressure, const double* density, const double* molarMass,
                  const double* surfaceTension, const double* massAccommodation, const double* diffusionCoefficient,
                  Activity activity, const double* kappa, std::int32_t waterIndex, const std::uint8_t* partitioning,
                  const double* latentHeat, double timeStep, double* mass, double* gasConcentration,
                  double* massTransfer, double* massError, double* energy, double* workspace, Team& team) {
    const Size all = box * species * particle;
    const Size water = activity == Activity::kappa ? static_cast<Size>(waterIndex) : species;
    const Step step{{box, species, particle, temperature, concentration, vaporPressure, density, molarMass,
                     surfaceTension, massAccommodation, diffusionCoefficient, kappa, water, partitioning, latentHeat, timeStep, mass,
                     gasConcentration},
                    massTransfer, massError, workspace, workspace + all, workspace + 2 * all, workspace + 3 * all};
    if (energy) __builtin_memset(energy, 0, box * sizeof(double));
    for (const bool first : {true, false}) {
      const Size chunks = step.chunks();
      const double work = 10.0 * static_cast<double>(species * least(particle, together));
      team.share(box * chunks, work, [&step, chunks, first](Size begin, Size end) {
        for (Size item = begin; item < end; item++) describe(step, item / chunks, item % chunks, first);
      });
      team.share(box * species, 5.0 * static_cast<double>(particle), [&step, first](Size begin, Size end) {
        for (Size row = begin; row < end; row++) advance(step, row / step.species, row % step.species, first);
      });
      if (energy && latentHeat)
        for (Size row = 0; row < box * species; row++)
          energy[row / species] += step.moved[row] * latentHeat[row % species];
    }
  }

 private:
  /** What the particles of a chunk have of each species. */
  static void describe(const Step& step, Size b, Size chunk, bool first) {
    const Size begin = chunk * together, end = least(begin + together, step.particle);
    Chunk particles;
    particles.describe(step, b, begin, end);
    for (Size s = 0; s < step.species; s++)
      if (step.partitions(s)) describeSurfaces(step, b, s, begin, end, particles, first && step.massError);
  }

  static void describeSurfaces(const Step& step, Size b, Size s, Size begin, Size end, const Chunk& chunk, bool whole) {
    const Vapor vapor(step, b, s);
    const double timeStep = step.timeStep;
    const Size row = step.row(b, s);
    eachVector(begin, end, [&](Size i, Size count) __attribute__((always_inline)) {
      const Size at = i - begin;
      const Mask occupied = chunk.occupied[at / lanes];
      const Vector m = load(step.mass + row + i, count, 0);
      const Vector activity = vapor.activity(chunk, at, m), pure = vapor.pure(chunk, at), surface = activity * pure;
      const Vector volume = timeStep * vapor.transport(chunk, at, surface);
      const Vector slope = surfaceSlope(vapor, chunk, at, m, activity, pure);
      store(step.surface + row + i, choose(occupied, surface, 0), count);
      store(step.half + row + i, choose(occupied, relaxedVolume(0.5 * volume, slope), 0), count);
      if (whole) store(step.whole + row + i, choose(occupied, relaxedVolume(volume, slope), 0), count);
    });
  }

  /** Half of the step of one species; in the first also where the whole one would end, as the mass error. */
  static void advance(const Step& step, Size b, Size s, bool first) {
    const Size n = step.particle, row = step.row(b, s);
    double& gas = step.gasConcentration[b * step.species + s];
    double* const mass = step.mass + row;
    double* const error = step.massError ? step.massError + row : nullptr;
    double* const transfer = step.massTransfer ? step.massTransfer + row : nullptr;
    double& moved = step.moved[b * step.species + s];
    if (first && transfer) __builtin_memset(transfer, 0, n * sizeof(double));
    if (!step.partitions(s)) {
      moved = 0;
      if (error) __builtin_memset(error, 0, n * sizeof(double));
      return;
    }
    if (first && error) {
      __builtin_memcpy(error, mass, n * sizeof(double));
      exchange(step, b, s, error, step.whole + row, settle(step, b, s, step.whole + row), nullptr);
    }
    const Gas end = settle(step, b, s, step.half + row);
    moved = exchange(step, b, s, mass, step.half + row, end, transfer);
    const double rest = end.near + end.rest;
    gas = rest < 0 ? 0 : rest;
    if (!first && error)
      eachVector(0, n, [=](Size i, Size count) __attribute__((always_inline)) {
        store(error + i, magnitude(load(mass + i, count, 0) - load(error + i, count, 0)), count);
      });
  }

  /**
   * The gas at the end of a sub-step, the root of G + Σ c max(−m, w (G − S)) = gas. Newton's method from above, of an
   * increasing convex function of straight pieces: what is emptied at one G is at the next, lower one, too, and G is exact
   * once nothing new is. It comes from sums of positive terms; a last step from the differences G − S makes what goes and
   * what comes add up. NaN ends it.
   */
  static Gas settle(const Step& step, Size b, Size s, const double* volumes) {
    const Size row = step.row(b, s);
    const double gas = step.gasConcentration[b * step.species + s];
    double near = INFINITY;
    for (double before = -1;;) {
      Vector emptied = 0, given = 0, volume = 0, flow = 0, moved = 0;
      eachVector(0, step.particle, [&](Size i, Size count) __attribute__((always_inline)) {
        const Vector held = load(step.mass + row + i, count, 0);
        const Vector c = load(step.concentration + b * step.particle + i, count, 0);
        const Vector surface = load(step.surface + row + i, count, 0);
        const Vector w = load(volumes + i, count, 0);
        const Vector change = w * (near - surface);
        const Mask gone = change < -held;
        const Vector weight = choose(gone, 0, c * w);
        emptied += choose(gone, 1, 0);
        given += choose(gone, c * held, 0);
        volume += weight;
        flow += weight * surface;
        moved += choose(gone, 0, c * change);
      });
      const double there = gas + total(given), whole = 1 + total(volume), count = total(emptied);
      if (!(before < count)) return {near, (there - near - total(moved)) / whole};
      before = count;
      near = (there + total(flow)) / whole;
    }
  }

  /**
   * Lets all particles exchange with a gas, from the masses given; what each takes is added to `transfer`, where there is
   * one. Gives what they take, less what they give off [kg/m³].
   */
  static double exchange(const Step& step, Size b, Size s, double* mass, const double* volumes, Gas gas,
                         double* transfer) {
    const double* const surfaces = step.surface + step.row(b, s);
    const double* const concentration = step.concentration + b * step.particle;
    Vector all = 0;
    eachVector(0, step.particle, [&](Size i, Size count) __attribute__((always_inline)) {
      const Vector held = load(mass + i, count, 0), w = load(volumes + i, count, 0);
      const Vector wanted = w * (gas.near - load(surfaces + i, count, 0) + gas.rest);
      // An empty slot stays as it is, whatever the gas is.
      const Vector change = choose(w != 0, choose(wanted < -held, -held, wanted), 0);
      const Vector moved = change * load(concentration + i, count, 0);
      store(mass + i, held + change, count);
      if (transfer) store(transfer + i, load(transfer + i, count, 0) + moved, count);
      all += moved;
    });
    return total(all);
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
