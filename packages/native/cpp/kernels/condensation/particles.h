// What every step of condensation is told, and what it needs to know of the particles and of a vapor. Compiled once per
// level.
#pragma once

#include "constants.h"
#include "formulas/condensation/latentHeatResistance.h"
#include "formulas/gas/concentrationFromPressure.h"
#include "formulas/gas/vaporMeanFreePath.h"
#include "formulas/particle/kelvinRadius.h"
#include "formulas/particle/kelvinTerm.h"
#include "kernels/condensation/inventory.h"
#include "math/cubeRoot.h"

namespace aitken::AITKEN_LEVEL {

/** No particle is taken to be smaller [m]. */
inline constexpr double smallestRadius = 1e-10;

/** Factor of all amounts of substance, so that the inverse even of a subnormal one is finite; it cancels. */
inline constexpr double amountScale = 0x1p64;

/** What a step of one plan is bound to. */
struct Condensation {
  Size box, species, particle;
  Each temperature;
  const double *concentration, *vaporPressure, *density, *molarMass, *surfaceTension, *massAccommodation;
  const double *diffusionCoefficient, *kappa;
  /** The water whose activity κ decides, or no index of a species. */
  Size water;
  const std::uint8_t* partitioning;
  const double* latentHeat;
  double timeStep;
  double *mass, *gasConcentration;

  Size chunks() const { return chunksOf(particle); }
  bool partitions(Size s) const {
    return (!partitioning || partitioning[s]) && massAccommodation[s] != 0 && diffusionCoefficient[s] != 0;
  }
  Size row(Size b, Size s) const { return (b * species + s) * particle; }
};

/** Particles of a chunk, before the step. */
struct Chunk {
  double radius[together], inverseRadius[together];
  /** 1/amount of substance [1/mol] / amountScale */
  double inverseAmount[together];
  /** Σ κ V of the solutes [m³]; 0 of mole fractions. */
  double solute[together];
  /** 0 in the lanes of empty slots. */
  Mask occupied[together / lanes];

  void describe(const Condensation& step, Size b, Size begin, Size end) {
    eachVector(begin, end, [&](Size i, Size count) __attribute__((always_inline)) {
      Vector volume = 0, amount = 0, solutes = 0;
      for (Size s = 0; s < step.species; s++) {
        const Vector m = load(step.mass + step.row(b, s) + i, count, 0);
        const Vector v = m * (1 / step.density[s]);
        volume += v;
        amount += m * (amountScale / step.molarMass[s]);
        if (step.water < step.species && s != step.water) solutes += step.kappa[s] * v;
      }
      const Vector concentration = load(step.concentration + b * step.particle + i, count, 0);
      const Size at = i - begin;
      occupied[at / lanes] = (volume != 0) & (concentration != 0);
      // The radius of what is too small for the cube root is the smallest one anyway.
      const Vector r = atLeast(moderateCubeRoot(atLeast(volume * (0.75 / pi), 1e-40)), smallestRadius);
      store(radius + at, r);
      store(inverseRadius + at, 1 / r);
      store(inverseAmount + at, choose(amount != 0, 1 / amount, 0));
      store(solute + at, solutes);
    });
  }
};

/** What the particles of a box need to know of one vapor. */
struct Vapor {
  Vector path, linear, kelvinRadius, saturation, heatResistance;
  double adsorption, conductance;
  double amountPerMass, volumePerMass;
  double gas;
  bool isWater, isHeated;

  Vapor(const Condensation& step, Size b, Size s)
      : Vapor(step, b, s, at(step.temperature, b), step.molarMass[s], step.diffusionCoefficient[s]) {}

  Vapor(const Condensation& step, Size b, Size s, double temperature, double molarMass, double diffusion)
      : path(formulas::vaporMeanFreePath(diffusion, molarMass, temperature)),
        linear(path * (1 + 0.283 * step.massAccommodation[s])),
        kelvinRadius(formulas::kelvinRadius(step.surfaceTension[s], step.density[s], molarMass, temperature)),
        saturation(
            formulas::concentrationFromPressure(step.vaporPressure[b * step.species + s], molarMass, temperature)),
        heatResistance(
            formulas::latentHeatResistance(diffusion, step.latentHeat ? step.latentHeat[s] : 0, molarMass,
                                           temperature)),
        adsorption(0.75 * step.massAccommodation[s]),
        conductance(4 * pi * diffusion * adsorption),
        amountPerMass(amountScale / molarMass),
        volumePerMass(1 / step.density[s]),
        gas(step.gasConcentration[b * step.species + s]),
        isWater(s == step.water),
        isHeated(step.latentHeat && step.latentHeat[s] != 0) {}

  /** Activity [1] in particles that hold masses of it, the mole fraction or of water V/(V + Σ κ V). */
  AITKEN_INLINE_MEMBER Vector activity(const Chunk& chunk, Size at, Vector mass) const {
    if (!isWater) return mass * amountPerMass * load(chunk.inverseAmount + at);
    const Vector volume = mass * volumePerMass;
    return choose(volume != 0, volume / (volume + load(chunk.solute + at)), 0);
  }

  /** Concentration in equilibrium with surfaces of the pure species so curved [kg/m³]. */
  AITKEN_INLINE_MEMBER Vector pure(const Chunk& chunk, Size at) const {
    return saturation * formulas::kelvinTermOf(kelvinRadius * load(chunk.inverseRadius + at));
  }

  /**
   * Volume of vapor collected per time [m³/s], 4π r D f with f = 0.75α r (r + λ)/(λ² + r (λ (1 + 0.283α) + 0.75α r)), slowed
   * by latent heat; NaN where that resistance is none.
   */
  AITKEN_INLINE_MEMBER Vector transport(const Chunk& chunk, Size at, Vector surface) const {
    const Vector r = load(chunk.radius + at);
    const Vector opening = conductance * (r * r) * (r + path), resistance = path * path + r * (linear + adsorption * r);
    if (!isHeated) return opening / resistance;
    const Vector heat = 1 + heatResistance * surface;
    return opening / (resistance * choose(0 < heat, heat, __builtin_nan("")));
  }
};

}  // namespace aitken::AITKEN_LEVEL
