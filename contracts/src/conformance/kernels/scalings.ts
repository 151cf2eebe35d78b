import type { Kernel } from "../../kernel.ts";
import type { Scaling } from "../scaling.ts";
import { formulaAnswers, formulaScalings } from "./formulaScalings.ts";

const transportScalings: readonly Scaling[] = [
  { inputs: { radius: 1 }, outputs: { knudsenNumber: -1, meanThermalSpeed: 0 } },
  { inputs: { pressure: 1 }, outputs: { knudsenNumber: -1, meanThermalSpeed: 0 } },
  { inputs: { temperature: 2 }, outputs: { meanThermalSpeed: 1 } },
  {
    inputs: { mass: 2 },
    outputs: {
      knudsenNumber: 0,
      slipCorrection: 0,
      mobility: 0,
      diffusionCoefficient: 0,
      meanThermalSpeed: -1,
      settlingVelocity: 2,
    },
  },
  {
    // The Knudsen number stays as it is.
    inputs: { radius: 1, pressure: -1 },
    outputs: { knudsenNumber: 0, slipCorrection: 0, mobility: -1, diffusionCoefficient: -1, settlingVelocity: -1 },
  },
];

const condensationScalings: readonly Scaling[] = [
  // The rate is that before the inventory limit.
  { inputs: { timeStep: 1 }, outputs: { massRate: 0 } },
  // More of everything in the gas, in less time, for more particles.
  {
    inputs: { gasConcentration: 1, vaporPressure: 1, concentration: 1, timeStep: -1 },
    outputs: { gasConcentration: 1, mass: 0, massRate: 1, massTransfer: 1 },
    without: "latentHeat",
  },
  // Heavier particles of the same size, surface and growth: fewer, and slower.
  {
    inputs: { mass: 1, density: 1, surfaceTension: 1, timeStep: 1, concentration: -1 },
    outputs: { gasConcentration: 0, mass: 1, massRate: 0, massTransfer: 0, energy: 0 },
  },
  // Larger particles with the same Knudsen number and Kelvin term. Smaller ones would meet the least radius there is.
  {
    inputs: { mass: 3, surfaceTension: 1, diffusionCoefficient: 1, timeStep: 1, concentration: -3 },
    outputs: { gasConcentration: 0, mass: 3, massRate: 2, massTransfer: 0 },
    from: 0,
    without: "latentHeat",
  },
];

/** The same laws, for it takes the same inputs. */
const implicitCondensationScalings: readonly Scaling[] = [
  {
    inputs: { gasConcentration: 1, vaporPressure: 1, concentration: 1, timeStep: -1 },
    outputs: { gasConcentration: 1, mass: 0, massTransfer: 1, massError: 0 },
    without: "latentHeat",
  },
  {
    inputs: { mass: 1, density: 1, surfaceTension: 1, timeStep: 1, concentration: -1 },
    outputs: { gasConcentration: 0, mass: 1, massTransfer: 0, massError: 1, energy: 0 },
  },
  {
    inputs: { mass: 3, surfaceTension: 1, diffusionCoefficient: 1, timeStep: 1, concentration: -3 },
    outputs: { gasConcentration: 0, mass: 3, massTransfer: 0, massError: 3 },
    from: 0,
    without: "latentHeat",
  },
];

const mergeScalings: readonly Scaling[] = [
  { inputs: { mass: 3 }, outputs: { mass: 3, charge: 0, concentration: 0, radius: 1 } },
  { inputs: { density: 3 }, outputs: { mass: 0, charge: 0, concentration: 0, radius: -1 } },
  { inputs: { charge: 1, concentration: 2 }, outputs: { mass: 0, charge: 1, concentration: 2, radius: 0 } },
];

const sameNumbers = { multiplicity: 0, step: 0, collisions: 0, missedCollisions: 0 };
/** What happens to droplets is the same. */
const dropletScalings: readonly Scaling[] = [
  { inputs: { timeStep: 1, boxVolume: 1 }, outputs: { mass: 0, charge: 0, ...sameNumbers } },
  { inputs: { timeStep: -1, additive: 1 }, outputs: { mass: 0, charge: 0, ...sameNumbers } },
  { inputs: { mass: 1, density: 1, charge: 2 }, outputs: { mass: 1, charge: 2, ...sameNumbers } },
  { inputs: { mass: 1, boxVolume: 1 }, outputs: { mass: 1, charge: 0, ...sameNumbers } },
];

/** How results of kernels answer when inputs are multiplied, by the kernel's name. */
const scalings: Readonly<Record<string, readonly Scaling[]>> = {
  "particle/transportProperties": transportScalings,
  "coagulation/brownianCoefficient": [
    // The Knudsen number stays as it is, and Fuchs's length grows with the radius.
    { inputs: { radius: 1, pressure: -1, mass: 4 }, outputs: { coefficient: 0 } },
  ],
  "coagulation/coagulationRatesInAir": [{ inputs: { concentration: 1 }, outputs: { gain: 2, loss: 2 } }],
  "coagulation/coagulationRates": [
    { inputs: { radius: 1 }, outputs: { gain: 0, loss: 0 } },
    { inputs: { coefficient: 1 }, outputs: { gain: 1, loss: 1 } },
    { inputs: { concentration: 1 }, outputs: { gain: 2, loss: 2 } },
  ],
  "coagulation/continuousCoagulationLoss": [
    { inputs: { radius: 1 }, outputs: { loss: 1 } },
    { inputs: { coefficient: 1 }, outputs: { loss: 1 } },
    { inputs: { concentration: 1 }, outputs: { loss: 2 } },
  ],
  "coagulation/continuousSplineCoagulationGain": [
    { inputs: { radius: 1 }, outputs: { gain: 1 } },
    { inputs: { coefficient: 1 }, outputs: { gain: 1 } },
    { inputs: { concentration: 1 }, outputs: { gain: 2 } },
  ],
  "coagulation/splineCoagulationGain": [
    { inputs: { radius: 1 }, outputs: { gain: 0 } },
    { inputs: { coefficient: 1 }, outputs: { gain: 1 } },
    { inputs: { concentration: 1 }, outputs: { gain: 2 } },
  ],
  "coagulation/collisionMerge": mergeScalings,
  "coagulation/stochasticCoagulationStep": dropletScalings,
  "condensation/condensationStep": condensationScalings,
  "condensation/implicitCondensationStep": implicitCondensationScalings,
};

export const scalingsOf = (kernel: Kernel): readonly Scaling[] => scalings[kernel.name] ?? formulaScalings(kernel);

/** The kernels of which something is declared here. */
export const scaledKernels: readonly string[] = [...Object.keys(scalings), ...Object.keys(formulaAnswers)];
