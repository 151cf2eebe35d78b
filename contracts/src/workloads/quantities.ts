import { constants } from "../constants.ts";
import type { Kernel, NamedField } from "../kernel.ts";
import type { NumericData } from "../numbers.ts";
import type { Distribution } from "../spectra/lognormal.ts";
import { coefficientMatrix } from "./coefficient.ts";
import { binnedNumber, density, dropletRadius, gridRadius, sphereMass, sphereVolume } from "./grid.ts";
import { composition, growth, species } from "./mixture.ts";
import { rangeOf, spread } from "./ranges.ts";

/** What a workload is made for. */
export interface Setting {
  readonly kernel: Kernel;
  /** How many particles. */
  readonly size: number;
  readonly boxes: number;
  readonly distribution: Distribution;
}

type Value = number | string | NumericData;

// Box 0 is the standard case; the others differ a little, so that no two of them give the same results.
const shift = (box: number): number => box % 100;
const temperatureOf = (box: number): number => 298.15 - 0.1 * shift(box);
const pressureOf = (box: number): number => 101_325 - 50 * shift(box);
const radiusScale = (box: number): number => 1 + 0.001 * shift(box);
const numberScale = (box: number): number => 1 - 0.002 * shift(box);

/** A number for one box, an array for several. */
const perBox = (boxes: number, value: (box: number) => number): number | Float64Array =>
  boxes === 1 ? value(0) : Float64Array.from({ length: boxes }, (_, box) => value(box));

/** The rows of all boxes, one after the other. */
const rows = (boxes: number, length: number, fill: (row: Float64Array, box: number) => void): Float64Array => {
  const all = new Float64Array(boxes * length);
  for (let box = 0; box < boxes; box++) fill(all.subarray(box * length, (box + 1) * length), box);
  return all;
};

// Fitted to simulations of droplets; of what is smaller the turbulence makes less than rounding tells apart.
const ofDroplets = new Set(
  ["RadialDistribution", "VelocityVariance", "Coefficient"].map((title) => `coagulation/ayala2008${title}`),
);

const radiusOfBoxes = ({ kernel, size, boxes }: Setting): Float64Array => {
  const grid = (ofDroplets.has(kernel.name) ? dropletRadius : gridRadius)(size);
  return rows(boxes, size, (row, box) => {
    for (let k = 0; k < size; k++) row[k] = grid[k]! * radiusScale(box);
  });
};

/** The time [s] in which spheres without slip take on the velocity of the air, 2 ρ r²/(9 μ). */
const inertiaTime = (setting: Setting): Float64Array =>
  radiusOfBoxes(setting).map((radius) => (2 * density * radius * radius) / (9 * 1.8e-5));

/** Something of each species in each particle, from the particle's radius. */
const ofMixture = (setting: Setting, valuesAt: (radius: number) => readonly number[]): Float64Array => {
  const { size, boxes } = setting;
  const radius = radiusOfBoxes(setting);
  return rows(boxes, species.length * size, (row, box) => {
    for (let k = 0; k < size; k++)
      for (const [s, value] of valuesAt(radius[box * size + k]!).entries()) row[s * size + k] = value;
  });
};

const numberOfBoxes = ({ size, boxes, distribution }: Setting): Float64Array => {
  const number = binnedNumber(distribution, gridRadius(size));
  return rows(boxes, size, (row, box) => {
    for (let k = 0; k < size; k++) row[k] = number[k]! * numberScale(box);
  });
};

/** The same over the radius: of each bin the number over the distance [m] to the next radius, of the last one that to the one before. */
const densityOfBoxes = (setting: Setting): Float64Array => {
  const { size } = setting;
  const radius = gridRadius(size);
  const width = (k: number): number => {
    if (size === 1) return radius[0]!;
    const below = Math.min(k, size - 2);
    return radius[below + 1]! - radius[below]!;
  };
  return numberOfBoxes(setting).map((number, index) => number / width(index % size));
};

/** What there is in slots, a value for each in every row; where particles form, the last tenth of the slots is free. */
const inSlots = ({ kernel, size }: Setting, values: Float64Array): Float64Array =>
  kernel.family === "nucleation" ? values.map((value, k) => (k % size < Math.floor(0.9 * size) ? value : 0)) : values;

const ofSpecies = (property: Exclude<keyof (typeof species)[number], "dryShare" | "gas" | "vaporPressure">) =>
  Float64Array.from(species, (one) => one[property]);

/** Of super-droplets [m³]: a litre. */
const boxVolume = 1e-3;

/** As many pairs as particles, of which every fourth collides: particle 4 k with the next one. */
const everyFourth = ({ size, boxes }: Setting, offset: number): Int32Array =>
  Int32Array.from({ length: boxes * size }, (_, at) => {
    const particle = at % size;
    return particle % 4 === 0 && particle + 1 < size ? particle + offset : -1;
  });

const timeSteps: Readonly<Record<string, number>> = {
  // Water on the smallest particles follows within a microsecond: longer explicit steps overshoot.
  "condensation/condensationStep": 1e-7,
  // A hundred thousand such steps leave numbers that are no subnormal ones.
  "coagulation/coagulationStep": 0.01,
};

/**
 * The values of kernel inputs, by name and kind as a kernel's signature has them, and unit where a name means several things. A
 * new kernel whose inputs are here has a workload at once.
 */
export const quantities: Readonly<Record<string, (setting: Setting) => Value>> = {
  "temperature: each[box]": ({ boxes }) => perBox(boxes, temperatureOf),
  "pressure: each[box]": ({ boxes }) => perBox(boxes, pressureOf),
  "radius: float64[particle]": ({ size }) => gridRadius(size),
  "radius: float64[box,particle]": radiusOfBoxes,
  "mass: float64[box,particle]": (setting) => sphereMass(radiusOfBoxes(setting)),
  "volume: float64[box,particle]": (setting) => sphereVolume(radiusOfBoxes(setting)),
  "inertiaTime: float64[box,particle]": inertiaTime,
  "velocity: float64[box,particle]": (setting) => inertiaTime(setting).map((time) => time * constants.gravity.value),
  "stokesNumber: float64[box,particle]": (setting) => inertiaTime(setting).map((time) => time / 0.05),
  "density: float64[box,particle]": ({ size, boxes }) => new Float64Array(boxes * size).fill(density),
  "concentration: float64[box,particle]": (setting) => inSlots(setting, numberOfBoxes(setting)),
  "concentration: float64[box,particle] in 1/m^4": densityOfBoxes,
  "size: float64[particle]": ({ size }) => gridRadius(size),
  "median: float64[mode]": ({ distribution }) => Float64Array.from(distribution, ({ medianRadius }) => medianRadius),
  "geometricStandardDeviation: float64[mode]": ({ distribution }) =>
    Float64Array.from(distribution, ({ log10GeometricStandardDeviation }) => 10 ** log10GeometricStandardDeviation),
  "numberConcentration: float64[mode]": ({ distribution }) => Float64Array.from(distribution, ({ number }) => number),
  "coefficient: float64[box,particle,particle]": ({ size, boxes }) => {
    const radius = gridRadius(size);
    const mass = sphereMass(radius);
    return rows(boxes, size * size, (matrix, box) =>
      coefficientMatrix(radius, mass, temperatureOf(box), pressureOf(box), matrix),
    );
  },
  "overflow: choice(drop|conserveVolume)": () => "conserveVolume",
  "sedimentation: choice(off|on)": () => "on",
  "turbulence: choice(none|shear|dns)": () => "shear",
  "turbulentDissipation: each[box]": ({ boxes }) => perBox(boxes, (box) => 0.01 * numberScale(box)),
  "kinematicViscosity: each[box]": ({ boxes }) => perBox(boxes, (box) => 1.5e-5 * radiusScale(box)),
  "mass: float64[box,species,particle]": (setting) => inSlots(setting, ofMixture(setting, composition)),
  "massConcentration: float64[box,species,particle]": (setting) => {
    const { size } = setting;
    const number = numberOfBoxes(setting);
    const particle = (index: number) => Math.floor(index / (species.length * size)) * size + (index % size);
    return ofMixture(setting, composition).map((mass, index) => mass * number[particle(index)]!);
  },
  "boxVolume: each[box]": ({ boxes }) => perBox(boxes, (box) => boxVolume * radiusScale(box)),
  "seed: int32": () => 1,
  "multiplicity: float64[box,particle]": (setting) =>
    numberOfBoxes(setting).map((number) => Math.ceil(number * boxVolume)),
  "step: uint32[box]": ({ boxes }) => new Uint32Array(boxes),
  "recipient: int32[box,pair]": (setting) => everyFourth(setting, 0),
  "donor: int32[box,pair]": (setting) => everyFourth(setting, 1),
  "massRate: float64[box,species,particle]": (setting) => ofMixture(setting, growth),
  "vaporPressure: float64[box,species]": ({ boxes }) =>
    rows(boxes, species.length, (row) => row.set(species.map(({ vaporPressure }) => vaporPressure))),
  "gasConcentration: float64[box,species]": ({ boxes }) =>
    rows(boxes, species.length, (row, box) => row.set(species.map(({ gas }) => gas * numberScale(box)))),
  "density: float64[species]": () => ofSpecies("density"),
  "molarMass: float64[species]": () => ofSpecies("molarMass"),
  "surfaceTension: float64[species]": () => ofSpecies("surfaceTension"),
  "massAccommodation: float64[species]": () => ofSpecies("massAccommodation"),
  "diffusionCoefficient: float64[species]": () => ofSpecies("diffusionCoefficient"),
  "activity: choice(molar|kappa)": () => "kappa",
  "kappa: float64[species]": () => ofSpecies("kappa"),
  "waterIndex: int32": () => 0,
  "timeStep: float64": ({ kernel }) => timeSteps[kernel.name] ?? 10,
  "nucleationRate: each[box]": ({ boxes }) => perBox(boxes, (box) => 1e6 * numberScale(box)),
  "formationDiameter: float64": () => 1.5e-9,
  "moleculeCount: float64[species]": () => ofSpecies("nucleating"),
};

/** An input of a formula over its range, along the particles or whatever else there is one of each for; a little from box to box. */
export const formulaInput = (field: NamedField, { kernel, size, boxes }: Setting): Value | undefined => {
  if (!("dimensions" in field)) return undefined;
  const range = rangeOf(field);
  if (!range) return undefined;
  if (kernel.dimensions.length === 1)
    return Float64Array.from({ length: boxes }, (_, index) => spread(range, index, boxes));
  if (field.dimensions.length === 1) return perBox(boxes, (box) => spread(range, 50 + shift(box), 200));
  const at = (k: number, box: number) => spread(range, k + 0.002 * shift(box), size);
  if (field.dimensions.length === 2)
    return rows(boxes, size, (row, box) => {
      for (let k = 0; k < size; k++) row[k] = at(k, box);
    });
  // Of a pair, the same whichever comes first.
  return rows(boxes, size * size, (matrix, box) => {
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) matrix[i * size + j] = at((i + j) / 2, box);
  });
};
