import { resultOf } from "../../formula.ts";
import type { Kernel } from "../../kernel.ts";
import type { Scaling } from "../scaling.ts";

type Exponents = Readonly<Record<string, number>>;

interface Answers {
  /** The result goes with each of these inputs to that power, all others kept; powers are multiples of ¼. */
  readonly powers?: Exponents;
  /** With inputs multiplied together, by f to their exponents, the result is multiplied by f to its own. */
  readonly together?: readonly (readonly [inputs: Exponents, result: number])[];
}

const velocities = { together: [[{ velocityDeviation: 1, firstInertiaTime: 1, secondInertiaTime: 1 }, 1]] } as const;
const firstOrderLoss = { powers: { concentration: 1 }, together: [[{ coefficient: 1, timeStep: -1 }, 0]] } as const;

/** What formulas answer when inputs are multiplied, by the kernel's name. */
export const formulaAnswers: Readonly<Record<string, Answers>> = {
  "gas/airMeanFreePath": { powers: { pressure: -1 } },
  "gas/antoineVaporPressure": { together: [[{ b: 1, c: 1, temperature: 1 }, 0]] },
  "gas/clausiusClapeyronVaporPressure": {
    powers: { referencePressure: 1 },
    together: [[{ latentHeat: 1, referenceTemperature: 1, temperature: 1 }, 0]],
  },
  "gas/concentrationFromPressure": { powers: { partialPressure: 1, molarMass: 1, temperature: -1 } },
  "gas/eulerianIntegralLength": { powers: { fluidRootMeanSquareVelocity: 3, turbulentDissipation: -1 } },
  "gas/fluidRootMeanSquareVelocity": {
    powers: { taylorMicroscaleReynoldsNumber: 1 / 2, kinematicViscosity: 1 / 4, turbulentDissipation: 1 / 4 },
  },
  "gas/kinematicViscosity": { powers: { dynamicViscosity: 1, fluidDensity: -1 } },
  "gas/kolmogorovLength": { powers: { kinematicViscosity: 3 / 4, turbulentDissipation: -1 / 4 } },
  "gas/kolmogorovTime": { powers: { kinematicViscosity: 1 / 2, turbulentDissipation: -1 / 2 } },
  "gas/kolmogorovVelocity": { powers: { kinematicViscosity: 1 / 4, turbulentDissipation: 1 / 4 } },
  "gas/lagrangianIntegralTime": { powers: { fluidRootMeanSquareVelocity: 2, turbulentDissipation: -1 } },
  "gas/lagrangianTaylorMicroscaleTime": {
    powers: { kolmogorovTime: 1, taylorMicroscaleReynoldsNumber: 1 / 2, normalizedAccelerationVariance: -1 / 2 },
  },
  "gas/latentHeatLinear": {
    together: [
      [{ referenceLatentHeat: 1, slope: 1 }, 1],
      [{ slope: -1, referenceTemperature: 1, temperature: 1 }, 0],
    ],
  },
  "gas/latentHeatPowerLaw": {
    powers: { referenceLatentHeat: 1 },
    together: [[{ criticalTemperature: 1, temperature: 1 }, 0]],
  },
  "gas/meanFreePath": { powers: { temperature: 1 / 2, pressure: -1, molarMass: -1 / 2, dynamicViscosity: 1 } },
  "gas/moleculeNumberConcentration": { powers: { concentration: 1, molarMass: -1 } },
  "gas/partialPressure": { powers: { concentration: 1, molarMass: -1, temperature: 1 } },
  "gas/saturationRatio": { powers: { partialPressure: 1, pureVaporPressure: -1 } },
  "gas/taylorMicroscale": {
    powers: { fluidRootMeanSquareVelocity: 1, kinematicViscosity: 1 / 2, turbulentDissipation: -1 / 2 },
  },
  "gas/taylorMicroscaleReynoldsNumber": {
    powers: { fluidRootMeanSquareVelocity: 1, taylorMicroscale: 1, kinematicViscosity: -1 },
  },
  "gas/vaporMeanFreePath": { powers: { diffusionCoefficient: 1, molarMass: 1 / 2, temperature: -1 / 2 } },

  "particle/diffusionCoefficient": { powers: { temperature: 1, mobility: 1 } },
  "particle/dragInertiaTime": { powers: { radius: 2, density: 1, fluidDensity: -1, kinematicViscosity: -1 } },
  "particle/dragSettlingVelocity": {
    // Other units of mass, of length and of time.
    together: [
      [{ density: 1, fluidDensity: 1, dynamicViscosity: 1 }, 0],
      [{ radius: 1, density: -3, fluidDensity: -3, dynamicViscosity: -1, gravitationalAcceleration: 1 }, 1],
      [{ dynamicViscosity: -1, gravitationalAcceleration: -2 }, -1],
    ],
  },
  "particle/frictionFactor": { powers: { radius: 1, slipCorrection: -1, dynamicViscosity: 1 } },
  "particle/fuchsCollectionLength": {
    together: [
      [{ radius: 1, diffusionCoefficient: 1 }, 1],
      [{ diffusionCoefficient: 1, meanThermalSpeed: 1 }, 0],
    ],
  },
  "particle/inertiaTime": { powers: { radius: 2, density: 1, fluidDensity: -1, kinematicViscosity: -1 } },
  "particle/kappaFromVolumes": { powers: { soluteVolume: -1, waterVolume: 1 } },
  "particle/kelvinRadius": { powers: { surfaceTension: 1, density: -1, molarMass: 1, temperature: -1 } },
  "particle/kelvinTerm": { together: [[{ radius: 1, kelvinRadius: 1 }, 0]] },
  "particle/knudsenNumber": { powers: { meanFreePath: 1, radius: -1 } },
  "particle/meanThermalSpeed": { powers: { mass: -1 / 2, temperature: 1 / 2 } },
  "particle/mobility": { powers: { radius: -1, slipCorrection: 1, dynamicViscosity: -1 } },
  "particle/partialPressureDifference": {
    together: [
      [{ gasPartialPressure: 1, particlePartialPressure: 1 }, 1],
      [{ particlePartialPressure: 1, kelvinTerm: -1 }, 0],
    ],
  },
  "particle/particleReynoldsNumber": { powers: { radius: 1, velocity: 1, kinematicViscosity: -1 } },
  "particle/stokesNumber": { powers: { inertiaTime: 1, kolmogorovTime: -1 } },
  "particle/stokesSettlingVelocity": {
    powers: { radius: 2, slipCorrection: 1, dynamicViscosity: -1, gravitationalAcceleration: 1 },
    together: [[{ density: 1, fluidDensity: 1 }, 1]],
  },
  "particle/surfacePartialPressure": { powers: { pureVaporPressure: 1, activity: 1 } },
  "particle/waterVolumeFromKappa": { powers: { soluteVolume: 1, kappa: 1 } },

  "coagulation/additiveCoefficient": { powers: { volume: 1, rate: 1 } },
  "coagulation/ayala2008LongitudinalCorrelation": {
    together: [[{ collisionRadius: 1, taylorMicroscale: 1, eulerianIntegralLength: 1 }, 0]],
  },
  "coagulation/ayala2008Phi": {
    together: [
      [{ length: 1, firstVelocity: 1, secondVelocity: 1 }, 0],
      [{ time: 1, firstInertiaTime: 1, secondInertiaTime: 1, firstVelocity: -1, secondVelocity: -1 }, 2],
    ],
  },
  "coagulation/ayala2008Psi": {
    together: [
      [{ length: 1, velocity: 1 }, 0],
      [{ time: 1, inertiaTime: 1, velocity: -1 }, 1],
    ],
  },
  "coagulation/ayala2008RadialRelativeVelocity": velocities,
  "coagulation/brownianCoefficientFromProperties": {
    together: [
      [{ radius: 1, fuchsCollectionLength: 1, diffusionCoefficient: 1 }, 2],
      [{ diffusionCoefficient: 1, meanThermalSpeed: 1 }, 1],
    ],
  },
  "coagulation/constantCoefficient": { powers: { volume: 0, rate: 1 } },
  "coagulation/coulombPotentialRatio": {
    together: [
      [{ radius: 1, temperature: -1 }, 0],
      [{ radius: 2, charge: 1 }, 0],
    ],
  },
  "coagulation/diffusiveKnudsenNumber": {
    powers: { radius: -1, mass: 1 / 2, frictionFactor: -1, temperature: 1 / 2 },
  },
  "coagulation/dodin2002RadialRelativeVelocity": velocities,
  "coagulation/productCoefficient": { powers: { volume: 2, rate: 1 } },
  "coagulation/sedimentationCoefficient": { powers: { radius: 2, settlingVelocity: 1 } },
  "coagulation/turbulentShearCoefficient": {
    powers: { radius: 3, turbulentDissipation: 1 / 2, kinematicViscosity: -1 / 2 },
  },

  "condensation/firstOrderMassTransport": { powers: { radius: 1, transitionCorrection: 1, diffusionCoefficient: 1 } },
  "condensation/massTransferRate": {
    powers: { partialPressureDifference: 1, firstOrderMassTransport: 1, temperature: -1, molarMass: 1 },
  },
  "condensation/massTransferRateLatentHeat": {
    powers: { partialPressureDifference: 1, firstOrderMassTransport: 1 },
    together: [
      [{ diffusionCoefficient: 1, thermalConductivity: 1 }, 0],
      [{ diffusionCoefficient: 1, surfacePartialPressure: -1 }, 0],
    ],
  },
  "condensation/thermalResistanceFactor": {
    together: [
      [{ diffusionCoefficient: 1, thermalConductivity: 1 }, 0],
      [{ diffusionCoefficient: 1, surfacePartialPressure: -1 }, 0],
      [{ diffusionCoefficient: 1, latentHeat: 1, temperature: 1 }, 1],
    ],
  },

  "deposition/boxWallLoss": {
    together: [
      [{ wallEddyDiffusivity: 1, diffusionCoefficient: -1 }, 0],
      [{ wallEddyDiffusivity: 1, diffusionCoefficient: 1, settlingVelocity: 1 }, 1],
      [{ wallEddyDiffusivity: 1, diffusionCoefficient: 1, settlingVelocity: 1, length: 1, width: 1, height: 1 }, 0],
    ],
  },
  "deposition/sphereWallLoss": {
    powers: { chamberRadius: -1 },
    together: [
      [{ wallEddyDiffusivity: 1, diffusionCoefficient: -1 }, 0],
      [{ wallEddyDiffusivity: 1, diffusionCoefficient: 1, settlingVelocity: 1 }, 1],
    ],
  },
  "deposition/sphereWallLossInAir": { powers: { chamberRadius: -1 } },
  "deposition/chargedSphereWallLoss": { together: [[{ chamberRadius: 1, wallPotential: 1 }, -1]] },
  "deposition/wallLossStep": firstOrderLoss,

  "dilution/dilutionCoefficient": { powers: { volume: -1, inputFlowRate: 1 } },
  "dilution/dilutionRate": { powers: { coefficient: 1, concentration: 1 } },
  "dilution/dilutionStep": firstOrderLoss,

  "nucleation/activationNucleationRate": {
    powers: { precursorConcentration: 1, activationCoefficient: 1, survivalFactor: 1 },
  },
  "nucleation/kineticNucleationRate": {
    powers: { precursorConcentration: 2, kineticCoefficient: 1, survivalFactor: 1 },
  },
};

/** The least exponent of an input that makes the result's a whole number. */
const whole = (power: number): number => [1, 2, 4].find((exponent) => Number.isInteger(exponent * power))!;

/** How a formula's result answers when inputs are multiplied. */
export const formulaScalings = (kernel: Kernel): readonly Scaling[] => {
  const { powers = {}, together = [] } = formulaAnswers[kernel.name] ?? {};
  const each = Object.entries(powers).map(
    ([input, power]) => [{ [input]: whole(power) }, whole(power) * power] as const,
  );
  return [...each, ...together].map(([inputs, result]) => ({ inputs, outputs: { [resultOf(kernel).name]: result } }));
};
