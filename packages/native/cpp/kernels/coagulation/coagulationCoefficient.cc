#include "coagulation/coagulationCoefficient.h"

#include "formulas/coagulation/ayala2008Coefficient.h"
#include "formulas/coagulation/chahl2019Dimensionless.h"
#include "formulas/coagulation/chargedCoefficient.h"
#include "formulas/coagulation/dyachkov2007Dimensionless.h"
#include "formulas/coagulation/gatti2008Dimensionless.h"
#include "formulas/coagulation/gopalakrishnan2012Dimensionless.h"
#include "formulas/coagulation/hardSphereDimensionless.h"
#include "formulas/coagulation/sedimentationCoefficient.h"
#include "formulas/coagulation/turbulentShearCoefficient.h"
#include "formulas/particle/mobilityInAir.h"
#include "formulas/particle/sphereMass.h"
#include "kernels/coagulation/brownian.h"

namespace aitken::AITKEN_LEVEL {

namespace {

using Diffusion = CoagulationCoefficient::Diffusion;
using Sedimentation = CoagulationCoefficient::Sedimentation;
using Turbulence = CoagulationCoefficient::Turbulence;

/** What pairs of a box need of each particle; rows of the workspace, filled up to whole vectors. */
struct Rows {
  /** The first of four that Brownian particles have; charged ones have the next three for themselves. */
  double* radius;
  double* mass;
  double* friction;
  double* charge;
  double* velocity;
  double* inertiaTime;

  Rows(double* at, Size padded)
      : radius(at),
        mass(at + padded),
        friction(at + 2 * padded),
        charge(at + 3 * padded),
        velocity(at + 4 * padded),
        inertiaTime(at + 5 * padded) {}

  static constexpr Size count = 6;
};

/** What all particles of a box share. */
struct Box {
  double temperature, dissipation, viscosity, reynolds;
};

/** A tile of the pairs of a box, to which one mechanism after the other is added. */
struct Tile {
  double* square;
  Size n, row, column;
  /** Whether there is something to add to. */
  bool begun;

  template <class Value>
  AITKEN_INLINE_MEMBER void add(const Value& value) {
    overTile(n, row, column, [this, value](Size i, Size j, Size count) __attribute__((always_inline)) {
      double* const to = square + i * n + j;
      const Vector more = value(i, j);
      store(to, begun ? load(to, count, 0) + more : more, count);
    });
    begun = true;
  }
};

template <auto dimensionless>
void addCharged(Tile& tile, const Rows& of, const Box& box) {
  const Vector temperature = box.temperature;
  tile.add([=](Size i, Size j) __attribute__((always_inline)) {
    return formulas::chargedCoefficient<dimensionless>(of.radius[i], load(of.radius + j), of.mass[i], load(of.mass + j),
                                                       of.friction[i], load(of.friction + j), of.charge[i],
                                                       load(of.charge + j), temperature);
  });
}

/** As the others are called, of which the potential is no part. */
constexpr auto hardSphere = [](Vector diffusiveKnudsenNumber, Vector) __attribute__((always_inline)) {
  return formulas::hardSphereDimensionless(diffusiveKnudsenNumber);
};

void addSedimentation(Tile& tile, const Rows& of) {
  tile.add([=](Size i, Size j) __attribute__((always_inline)) {
    return formulas::sedimentationCoefficient(of.radius[i], load(of.radius + j), of.velocity[i], load(of.velocity + j),
                                              1);
  });
}

void addShear(Tile& tile, const Rows& of, const Box& box) {
  const Vector dissipation = box.dissipation, viscosity = box.viscosity;
  tile.add([=](Size i, Size j) __attribute__((always_inline)) {
    return formulas::turbulentShearCoefficient(of.radius[i], load(of.radius + j), dissipation, viscosity);
  });
}

void addDns(Tile& tile, const Rows& of, const Box& box) {
  const Vector dissipation = box.dissipation, viscosity = box.viscosity, reynolds = box.reynolds;
  tile.add([=](Size i, Size j) __attribute__((always_inline)) {
    return formulas::ayala2008Coefficient(of.radius[i], load(of.radius + j), of.inertiaTime[i],
                                          load(of.inertiaTime + j), of.velocity[i], load(of.velocity + j), viscosity,
                                          dissipation, reynolds);
  });
}

void addDiffusion(Tile& tile, const Rows& of, const Box& box, Diffusion diffusion) {
  switch (diffusion) {
    case Diffusion::hardSphere: return addCharged<hardSphere>(tile, of, box);
    case Diffusion::dyachkov2007: return addCharged<formulas::dyachkov2007Dimensionless>(tile, of, box);
    case Diffusion::gatti2008: return addCharged<formulas::gatti2008Dimensionless>(tile, of, box);
    case Diffusion::gopalakrishnan2012: return addCharged<formulas::gopalakrishnan2012Dimensionless>(tile, of, box);
    case Diffusion::chahl2019: return addCharged<formulas::chahl2019Dimensionless>(tile, of, box);
    // Its tiles are made with their mirror images before.
    case Diffusion::brownian:
    case Diffusion::none: return;
  }
}

/** What a pair takes [ns]. */
double workOf(Diffusion diffusion, Turbulence turbulence) {
  const double charged = diffusion == Diffusion::none || diffusion == Diffusion::brownian ? 0 : 10;
  return 2 + charged + (turbulence == Turbulence::dns ? 50 : 0);
}

struct coagulationCoefficient {
  static Size workspace(Size box, Size particle) { return Rows::count * box * roundUp(particle, lanes); }

  static void run(Size box, Size particle, const double* radius, Each temperature, Each pressure, Diffusion diffusion,
                  Sedimentation sedimentation, Turbulence turbulence, const double* mass, const double* charge,
                  const double* density, double accommodation, Each turbulentDissipation, Each kinematicViscosity,
                  Each taylorMicroscaleReynoldsNumber, double* coefficient, double* workspace, Team& team) {
    if (!coefficient || particle == 0) return;
    const Size n = particle, padded = roundUp(n, lanes);
    const bool brownian = diffusion == Diffusion::brownian, charged = !brownian && diffusion != Diffusion::none;
    const bool settles = sedimentation == Sedimentation::on || turbulence == Turbulence::dns;
    for (Size b = 0; b < box; b++) {
      double* const to = workspace + Rows::count * b * padded;
      const double t = at(temperature, b), p = at(pressure, b);
      if (brownian) Brownian::describe(n, radius + b * n, mass + b * n, t, p, to, padded);
      describe(n, radius + b * n, charged ? mass + b * n : nullptr, charged ? charge + b * n : nullptr,
               settles ? density + b * n : nullptr, t, p, Rows(to, padded));
    }
    shareTiles(team, box, n, workOf(diffusion, turbulence), [=](Size b, Size row, Size column) {
      double* const from = workspace + Rows::count * b * padded;
      const Rows rows(from, padded);
      Box of{at(temperature, b), 0, 0, 0};
      if (turbulence != Turbulence::none) {
        of.dissipation = at(turbulentDissipation, b);
        of.viscosity = at(kinematicViscosity, b);
      }
      if (turbulence == Turbulence::dns) of.reynolds = at(taylorMicroscaleReynoldsNumber, b);
      Tile tile{coefficient + b * n * n, n, row, column, brownian};
      if (brownian) {
        Brownian(from, padded).pairs(n, row, column, accommodation, tile.square);
        if (sedimentation == Sedimentation::off && turbulence == Turbulence::none) return;
      }
      addDiffusion(tile, rows, of, diffusion);
      if (sedimentation == Sedimentation::on) addSedimentation(tile, rows);
      if (turbulence == Turbulence::shear) addShear(tile, rows, of);
      // What does not move brings nothing together.
      if (turbulence == Turbulence::dns && of.dissipation != 0) addDns(tile, rows, of);
      if (!tile.begun) tile.add([](Size, Size) __attribute__((always_inline)) { return Vector(0); });
      mirror(tile.square, n, row, column);
    });
  }

 private:
  /** Fills the rows of a box, with what there is of mass, charge and density. */
  static void describe(Size n, const double* radius, const double* mass, const double* charge, const double* density,
                       Vector temperature, Vector pressure, const Rows& rows) {
    eachVector(0, n, [=](Size i, Size count) __attribute__((always_inline)) {
      const Vector r = load(radius + i, count, 1);
      const Vector mobility = formulas::mobilityInAir(r, temperature, pressure);
      store(rows.radius + i, r);
      if (mass) {
        store(rows.mass + i, load(mass + i, count, 1));
        store(rows.friction + i, 1 / mobility);
        store(rows.charge + i, load(charge + i, count, 0));
      }
      if (density) {
        const Vector inertiaTime = formulas::sphereMass(r, load(density + i, count, 1)) * mobility;
        store(rows.velocity + i, inertiaTime * gravity);
        store(rows.inertiaTime + i, inertiaTime);
      }
    });
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
