import type { Kernel, NamedField } from "../kernel.ts";
import { coefficientMatrix } from "./coefficient.ts";
import type { Distribution } from "./distributions.ts";
import { binnedNumber, gridRadius, sphereMass } from "./grid.ts";
import { composition, species } from "./mixture.ts";
import { ranges, spread } from "./ranges.ts";

/** What a workload is made for. */
export interface Setting {
  /** How many particles. */
  readonly size: number;
  readonly boxes: number;
  readonly distribution: Distribution;
}

type Value = number | string | Float64Array;

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

const radiusOfBoxes = ({ size, boxes }: Setting): Float64Array => {
  const grid = gridRadius(size);
  return rows(boxes, size, (row, box) => {
    for (let k = 0; k < size; k++) row[k] = grid[k]! * radiusScale(box);
  });
};

const ofSpecies = (
  property: "density" | "molarMass" | "surfaceTension" | "massAccommodation" | "diffusionCoefficient" | "kappa",
) => Float64Array.from(species, (one) => one[property]);

/**
 * The values of kernel inputs, by name and kind as a kernel's signature has them. A new kernel whose inputs are here
 * has a workload at once.
 */
export const quantities: Readonly<Record<string, (setting: Setting) => Value>> = {
  // From −40 to 40 °C, over ice and over water.
  "temperature: float64[box]": ({ boxes }) =>
    Float64Array.from({ length: boxes }, (_, box) => 233.15 + (80 * (box + 0.5)) / boxes),
  "temperature: each[box]": ({ boxes }) => perBox(boxes, temperatureOf),
  "pressure: each[box]": ({ boxes }) => perBox(boxes, pressureOf),
  "radius: float64[particle]": ({ size }) => gridRadius(size),
  "radius: float64[box,particle]": radiusOfBoxes,
  "mass: float64[box,particle]": (setting) => sphereMass(radiusOfBoxes(setting)),
  "concentration: float64[box,particle]": ({ size, boxes, distribution }) => {
    const number = binnedNumber(distribution, gridRadius(size));
    return rows(boxes, size, (row, box) => {
      for (let k = 0; k < size; k++) row[k] = number[k]! * numberScale(box);
    });
  },
  "coefficient: float64[box,particle,particle]": ({ size, boxes }) => {
    const radius = gridRadius(size);
    const mass = sphereMass(radius);
    return rows(boxes, size * size, (matrix, box) =>
      coefficientMatrix(radius, mass, temperatureOf(box), pressureOf(box), matrix),
    );
  },
  "overflow: choice(drop|conserveVolume)": () => "conserveVolume",
  "mass: float64[box,species,particle]": (setting) => {
    const { size, boxes } = setting;
    const radius = radiusOfBoxes(setting);
    return rows(boxes, species.length * size, (row, box) => {
      for (let k = 0; k < size; k++)
        for (const [s, mass] of composition(radius[box * size + k]!).entries()) row[s * size + k] = mass;
    });
  },
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
  // Water on the smallest particles follows within a microsecond: longer explicit steps overshoot.
  "timeStep: float64": () => 1e-7,
};

/** An input of a formula over its range, along the particles or whatever else there is one of each for; a little from box to box. */
export const formulaInput = (field: NamedField, kernel: Kernel, { size, boxes }: Setting): Value | undefined => {
  const range = ranges[field.name];
  if (!range || !("dimensions" in field)) return undefined;
  if (kernel.dimensions.length === 1)
    return Float64Array.from({ length: boxes }, (_, index) => spread(range, index, boxes));
  if (field.dimensions.length === 1) return perBox(boxes, (box) => spread(range, 50 + shift(box), 200));
  return rows(boxes, size, (row, box) => {
    for (let k = 0; k < size; k++) row[k] = spread(range, k + 0.002 * shift(box), size);
  });
};
