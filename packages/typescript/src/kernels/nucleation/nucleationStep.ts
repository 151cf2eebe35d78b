import type { Implementation } from "@aitken/contracts";
import { nucleationStep as kernel } from "@aitken/contracts/kernels";

export const nucleationStep: Implementation<typeof kernel> = {
  kernel,
  /** The mass of each species in a new particle. */
  workspace: ({ species }) => species,
  run(values) {
    const { box, species, particle: n, nucleationRate, timeStep, gasConcentration, mass, concentration } = values;
    const { number, massTransfer, workspace: newMass } = values;
    describe(values);
    for (let b = 0; b < box; b++) {
      const gas = gasConcentration.subarray(b * species, (b + 1) * species);
      const slot = freeSlot(values, b);
      let formed = slot < 0 ? 0 : nucleationRate.data[b * nucleationRate.stride]! * timeStep;
      let scarcest = -1;
      for (let s = 0; s < species && formed > 0; s++) {
        if (newMass[s] === 0) continue;
        const allowed = gas[s]! / newMass[s]!;
        if (allowed >= formed) continue;
        formed = allowed;
        scarcest = s;
      }
      if (number) number[b] = formed;
      for (let s = 0; s < species; s++) {
        const moved = s === scarcest ? gas[s]! : formed * newMass[s]!;
        if (massTransfer) massTransfer[b * species + s] = moved;
        gas[s] = gas[s]! - moved;
        if (formed !== 0) mass[(b * species + s) * n + slot] = newMass[s]!;
      }
      if (formed !== 0) concentration[b * n + slot] = formed;
    }
  },
};

type Values = Parameters<(typeof nucleationStep)["run"]>[0];

/** Masses of the species in a sphere of the formation diameter, in the proportions of their molecules. */
const describe = ({ species, formationDiameter, moleculeCount, molarMass, density, workspace: newMass }: Values) => {
  let volume = 0;
  for (let s = 0; s < species; s++) volume += (moleculeCount[s]! * molarMass[s]!) / density[s]!;
  const perMole = ((Math.PI / 6) * formationDiameter ** 3) / volume;
  for (let s = 0; s < species; s++) newMass[s] = perMole * (moleculeCount[s]! * molarMass[s]!);
};

/** The first slot of a box without mass and number; −1 where all are taken. */
const freeSlot = ({ species, particle: n, mass, concentration }: Values, b: number): number => {
  for (let i = 0; i < n; i++) {
    if (concentration[b * n + i] !== 0) continue;
    let s = 0;
    while (s < species && mass[(b * species + s) * n + i] === 0) s++;
    if (s === species) return i;
  }
  return -1;
};
