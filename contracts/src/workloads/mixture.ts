import { constants } from "../constants.ts";

/** A species that condenses on particles, with where its numbers come from. */
interface Species {
  readonly density: number;
  readonly molarMass: number;
  readonly surfaceTension: number;
  readonly massAccommodation: number;
  readonly diffusionCoefficient: number;
  /** Hygroscopicity, Petters & Kreidenweis (2007). */
  readonly kappa: number;
  /** Share of the dry volume of a particle. */
  readonly dryShare: number;
  /** Over a flat surface at 298.15 K [Pa]. */
  readonly vaporPressure: number;
  /** In the gas [kg/m³]. */
  readonly gas: number;
  /** How many molecules of it are in the smallest particle. */
  readonly nucleating: number;
}

const reference = 298.15;
/** The concentration [kg/m³] of a vapor of the given pressure [Pa] and molar mass [kg/mol] at the reference temperature. */
const vaporConcentration = (pressure: number, molarMass: number): number =>
  (pressure * molarMass) / (constants.gasConstant.value * reference);

const waterMolarMass = 0.018015;
const saturation = 3169.0;
/** Particles are in equilibrium with this relative humidity, and the air has become a little moister. */
const relativeHumidity = 0.8;
const moistened = 0.81;

/** Water, sulfuric acid that stays on particles, and an organic vapor of 1 µg/m³ saturation concentration. */
export const species: readonly [water: Species, sulfate: Species, organic: Species] = [
  {
    density: 997,
    molarMass: waterMolarMass,
    surfaceTension: 0.072,
    massAccommodation: 1,
    diffusionCoefficient: 2.5e-5,
    kappa: 0,
    dryShare: 0,
    vaporPressure: saturation,
    gas: moistened * vaporConcentration(saturation, waterMolarMass),
    nucleating: 4,
  },
  {
    density: 1830,
    molarMass: 0.09808,
    surfaceTension: 0.072,
    massAccommodation: 0.65,
    diffusionCoefficient: 1e-5,
    kappa: 0.9,
    dryShare: 0.6,
    vaporPressure: 0,
    gas: 1.6e-9,
    nucleating: 2,
  },
  {
    density: 1400,
    molarMass: 0.2,
    surfaceTension: 0.04,
    massAccommodation: 0.8,
    diffusionCoefficient: 5e-6,
    kappa: 0.1,
    dryShare: 0.4,
    vaporPressure: (1e-9 * constants.gasConstant.value * reference) / 0.2,
    gas: 2e-9,
    nucleating: 0,
  },
];

const [water] = species;
const dryKappa = species.reduce((sum, { kappa, dryShare }) => sum + kappa * dryShare, 0);
const kelvinTerm = ({ surfaceTension, molarMass, density }: Species, radius: number): number =>
  Math.exp((2 * surfaceTension * molarMass) / (constants.gasConstant.value * reference * density) / radius);

/** The mass [kg] of each species in a particle of this radius [m], its water in equilibrium with the humidity. */
export const composition = (radius: number): number[] => {
  const volume = (4 / 3) * Math.PI * radius ** 3;
  const activity = relativeHumidity / kelvinTerm(water, radius);
  const waterToDry = (dryKappa * activity) / (1 - activity);
  const dry = volume / (1 + waterToDry);
  return species.map(({ density, dryShare }, s) => density * dry * (s === 0 ? waterToDry : dryShare));
};

/**
 * How fast [kg/s] each species comes to a particle of this radius [m], by diffusion through air without a mean free path:
 * water, which was in equilibrium before the air became moister, and sulfate to all, organics to those above 7 nm.
 */
export const growth = (radius: number): number[] =>
  species.map((one, s) => {
    const { vaporPressure, molarMass, diffusionCoefficient, gas } = one;
    const surface = s === 0 ? relativeHumidity : kelvinTerm(one, radius);
    return 4 * Math.PI * radius * diffusionCoefficient * (gas - vaporConcentration(vaporPressure, molarMass) * surface);
  });
