// What brings particles of air together, of any pairs. Compiled once per level.
#pragma once

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

/** As the other models are called, of which the potential is no part. */
constexpr auto hardSphere = [](Vector diffusiveKnudsenNumber, Vector) __attribute__((always_inline)) {
  return formulas::hardSphereDimensionless(diffusiveKnudsenNumber);
};

/**
 * The mechanisms that were chosen. To a `Sum` they are added one after the other: sum.add(value) calls value(first, second)
 * for vectors of pairs, where first(row) and second(row) are what a row has of either particle of them.
 */
struct Mechanisms {
  Diffusion diffusion;
  Sedimentation sedimentation;
  Turbulence turbulence;
  Each temperature, pressure;
  double accommodation;
  Each turbulentDissipation, kinematicViscosity, taylorMicroscaleReynoldsNumber;

  bool brownian() const { return diffusion == Diffusion::brownian; }
  bool charged() const { return !brownian() && diffusion != Diffusion::none; }
  bool settles() const { return sedimentation == Sedimentation::on || turbulence == Turbulence::dns; }

  /** What a pair takes [ns]. */
  double work() const { return 2 + (charged() ? 10 : 0) + (turbulence == Turbulence::dns ? 50 : 0); }

  /** Fills the rows of a box, or of some of its vectors; of mass, charge and density with what is asked for. */
  void describe(Size b, Size n, const double* radius, const double* mass, const double* charge, const double* density,
                double* to, Size padded) const {
    const Vector t = at(temperature, b), p = at(pressure, b);
    if (brownian()) Brownian::describe(n, radius, mass, t, p, to, padded);
    if (brownian() && !settles()) return;
    const Rows rows(to, padded);
    const bool charged = this->charged(), settles = this->settles();
    eachVector(0, n, [=](Size i, Size count) __attribute__((always_inline)) {
      const Vector r = load(radius + i, count, 1);
      const Vector mobility = formulas::mobilityInAir(r, t, p);
      store(rows.radius + i, r);
      if (charged) {
        store(rows.mass + i, load(mass + i, count, 1));
        store(rows.friction + i, 1 / mobility);
        store(rows.charge + i, load(charge + i, count, 0));
      }
      if (settles) {
        const Vector inertiaTime = formulas::sphereMass(r, load(density + i, count, 1)) * mobility;
        store(rows.velocity + i, inertiaTime * gravity);
        store(rows.inertiaTime + i, inertiaTime);
      }
    });
  }

  /** Adds all but Brownian diffusion, which has a way of its own. */
  template <class Sum>
  void add(Sum& sum, const Rows& of, Size b) const {
    addCharges(sum, of, at(temperature, b));
    if (sedimentation == Sedimentation::on) addSedimentation(sum, of);
    if (turbulence == Turbulence::none) return;
    const double dissipation = at(turbulentDissipation, b), viscosity = at(kinematicViscosity, b);
    if (turbulence == Turbulence::shear) addShear(sum, of, dissipation, viscosity);
    // What does not move brings nothing together.
    else if (dissipation != 0) addDns(sum, of, dissipation, viscosity, at(taylorMicroscaleReynoldsNumber, b));
  }

 private:
  template <class Sum>
  void addCharges(Sum& sum, const Rows& of, double temperature) const {
    switch (diffusion) {
      case Diffusion::hardSphere: return addCharged<hardSphere>(sum, of, temperature);
      case Diffusion::dyachkov2007: return addCharged<formulas::dyachkov2007Dimensionless>(sum, of, temperature);
      case Diffusion::gatti2008: return addCharged<formulas::gatti2008Dimensionless>(sum, of, temperature);
      case Diffusion::gopalakrishnan2012:
        return addCharged<formulas::gopalakrishnan2012Dimensionless>(sum, of, temperature);
      case Diffusion::chahl2019: return addCharged<formulas::chahl2019Dimensionless>(sum, of, temperature);
      case Diffusion::brownian:
      case Diffusion::none: return;
    }
  }

  // Each in a function of its own, so that what a mechanism has for all pairs stays in registers; from numbers, so that the
  // compiler knows that all lanes have the same.

  template <auto dimensionless, class Sum>
  __attribute__((noinline)) static void addCharged(Sum& sum, const Rows& of, double kelvin) {
    const Vector temperature = kelvin;
    sum.add([=](auto first, auto second) __attribute__((always_inline)) {
      return formulas::chargedCoefficient<dimensionless>(first(of.radius), second(of.radius), first(of.mass),
                                                         second(of.mass), first(of.friction), second(of.friction),
                                                         first(of.charge), second(of.charge), temperature);
    });
  }

  template <class Sum>
  __attribute__((noinline)) static void addSedimentation(Sum& sum, const Rows& of) {
    sum.add([=](auto first, auto second) __attribute__((always_inline)) {
      return formulas::sedimentationCoefficient(first(of.radius), second(of.radius), first(of.velocity),
                                                second(of.velocity), 1);
    });
  }

  template <class Sum>
  __attribute__((noinline)) static void addShear(Sum& sum, const Rows& of, double turbulentDissipation,
                                                 double kinematicViscosity) {
    const Vector dissipation = turbulentDissipation, viscosity = kinematicViscosity;
    sum.add([=](auto first, auto second) __attribute__((always_inline)) {
      return formulas::turbulentShearCoefficient(first(of.radius), second(of.radius), dissipation, viscosity);
    });
  }

  template <class Sum>
  __attribute__((noinline)) static void addDns(Sum& sum, const Rows& of, double turbulentDissipation,
                                               double kinematicViscosity, double reynoldsNumber) {
    const Vector dissipation = turbulentDissipation, viscosity = kinematicViscosity, reynolds = reynoldsNumber;
    sum.add([=](auto first, auto second) __attribute__((always_inline)) {
      return formulas::ayala2008Coefficient(first(of.radius), second(of.radius), first(of.inertiaTime),
                                            second(of.inertiaTime), first(of.velocity), second(of.velocity), viscosity,
                                            dissipation, reynolds);
    });
  }
};

}  // namespace aitken::AITKEN_LEVEL
