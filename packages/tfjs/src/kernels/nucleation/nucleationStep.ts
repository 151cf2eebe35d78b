import { nucleationStep as kernel } from "@aitken/contracts/kernels";
import type { Operations } from "../../operations.ts";
import { lazy, type Program } from "../../program.ts";
import { quantity, scaleOf } from "../../units.ts";

/** Molar masses are counted in this one, so that they are no huge numbers. */
const referenceMolarMass = quantity({ value: 0.1, unit: "kg/mol" });

/** What is in the air is counted per so many m³: the least number that is not 0 is below all of float32 in SI, and goes for 0. */
const airVolume = 1000;

/** More particles than any gas allows. */
const most = 1e37;

export const nucleationStep: Program<typeof kernel> = {
  kernel,
  exactZeros: ["concentration", "mass"],
  scales: {
    nucleationRate: airVolume,
    gasConcentration: scaleOf("kg") * airVolume,
    concentration: airVolume,
    number: airVolume,
    massTransfer: scaleOf("kg") * airVolume,
  },
  run(o, fields, { sizes: { species } }) {
    const { nucleationRate, timeStep, gasConcentration, mass, concentration } = fields;
    const newMass = massesOf(o, fields);
    const slot = firstFree(o, o.add(concentration, o.sum(mass, 1)));
    const wanted = o.multiply(o.multiply(nucleationRate, timeStep), o.sum(slot, 2));
    const allowed = o.select(newMass, o.atMost(o.divide(gasConcentration, newMass), most), most);
    const formed = smallest(o, wanted, allowed, species);
    // The scarcest species is used up exactly.
    const isLeft = o.isPositive(o.subtract(allowed, formed));
    const moved = lazy(() => o.select(isLeft, o.multiply(formed, newMass), gasConcentration));
    const filled = o.select(formed, newMass, 0);
    return {
      gasConcentration: () => o.atLeast(o.subtract(gasConcentration, moved()), 0),
      mass: () => o.select(slot, filled, mass),
      concentration: () => o.select(slot, formed, concentration),
      number: () => formed,
      massTransfer: moved,
    };
  },
};

interface NewParticle<V> {
  readonly formationDiameter: number;
  readonly moleculeCount: V;
  readonly molarMass: V;
  readonly density: V;
}

/** Masses of the species in a sphere of the formation diameter, in the proportions of their molecules. */
const massesOf = <V>(o: Operations<V>, particle: NewParticle<V>): V => {
  const { formationDiameter, moleculeCount, molarMass, density } = particle;
  const masses = o.multiply(moleculeCount, o.divide(molarMass, referenceMolarMass));
  const volume = o.sum(o.divide(masses, density), 1);
  return o.multiply(masses, o.divide((Math.PI / 6) * formationDiameter ** 3, volume));
};

/** 1 in the first slot of a box that holds nothing, 0 elsewhere. */
const firstFree = <V>(o: Operations<V>, content: V): V => {
  const isFree = o.select(content, 0, 1);
  return o.multiply(isFree, o.subtract(1, o.isPositive(o.subtract(o.cumulativeSum(isFree), 1))));
};

/** The smallest of a number and those of the species. */
const smallest = <V>(o: Operations<V>, first: V, ofSpecies: V, species: number): V =>
  Array.from({ length: species }, (_, s) => o.slice(ofSpecies, 1, s, 1)).reduce(
    // NaN of either.
    (least, one) => o.add(o.atMost(least, one), o.multiply(0, one)),
    first,
  );
