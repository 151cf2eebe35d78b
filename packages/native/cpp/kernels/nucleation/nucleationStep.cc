#include "nucleation/nucleationStep.h"

namespace aitken::AITKEN_LEVEL {

namespace {

struct nucleationStep {
  /** The mass of each species in a new particle. */
  static Size workspace(Size, Size species, Size) { return species; }

  static void run(Size box, Size species, Size particle, Each nucleationRate, double timeStep, double formationDiameter,
                  const double* moleculeCount, const double* molarMass, const double* density, double* gasConcentration,
                  double* mass, double* concentration, double* number, double* massTransfer, double* workspace,
                  Team& team) {
    describe(species, formationDiameter, moleculeCount, molarMass, density, workspace);
    const double* const newMass = workspace;
    const double work = 5.0 * static_cast<double>(species) + 0.5 * static_cast<double>(particle);
    team.share(box, work, [=](Size begin, Size end) {
      for (Size b = begin; b < end; b++) {
        double* const gas = gasConcentration + b * species;
        double* const held = mass + b * species * particle;
        const Size slot = freeSlot(species, particle, held, concentration + b * particle);
        double formed = slot < particle ? at(nucleationRate, b) * timeStep : 0;
        // A NaN is not scarce, and stays.
        Size scarcest = species;
        for (Size s = 0; s < species && formed > 0; s++) {
          const double allowed = newMass[s] == 0 ? formed : gas[s] / newMass[s];
          if (allowed >= formed) continue;
          formed = allowed;
          scarcest = s;
        }
        if (number) number[b] = formed;
        for (Size s = 0; s < species; s++) {
          const double moved = s == scarcest ? gas[s] : formed * newMass[s];
          if (massTransfer) massTransfer[b * species + s] = moved;
          gas[s] -= moved;
          if (formed != 0) held[s * particle + slot] = newMass[s];
        }
        if (formed != 0) concentration[b * particle + slot] = formed;
      }
    });
  }

 private:
  /** Masses of the species in a sphere of the formation diameter, in the proportions of their molecules. */
  static void describe(Size species, double diameter, const double* count, const double* molarMass,
                       const double* density, double* newMass) {
    double volume = 0;
    for (Size s = 0; s < species; s++) volume += count[s] * molarMass[s] / density[s];
    const double perMole = pi / 6 * (diameter * diameter * diameter) / volume;
    for (Size s = 0; s < species; s++) newMass[s] = perMole * (count[s] * molarMass[s]);
  }

  /** The first slot without mass and number, or how many there are. */
  static Size freeSlot(Size species, Size particle, const double* mass, const double* concentration) {
    for (Size i = 0; i < particle; i++) {
      if (concentration[i] != 0) continue;
      Size s = 0;
      while (s < species && mass[s * particle + i] == 0) s++;
      if (s == species) return i;
    }
    return particle;
  }
};

}  // namespace

}  // namespace aitken::AITKEN_LEVEL
