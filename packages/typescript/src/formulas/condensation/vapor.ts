import { concentrationFromPressure } from "../gas/concentrationFromPressure.ts";
import { vaporMeanFreePath } from "../gas/vaporMeanFreePath.ts";
import { kelvinRadius } from "../particle/kelvinRadius.ts";
import { kelvinTerm } from "../particle/kelvinTerm.ts";
import { transitionCorrection } from "../particle/transitionCorrection.ts";
import { firstOrderMassTransport } from "./firstOrderMassTransport.ts";
import { latentHeatResistance } from "./latentHeatResistance.ts";
import { amountScale, type Particles, type Step } from "./particles.ts";

/** What the particles of one box need to know of one vapor. */
export interface Vapor {
  readonly diffusion: number;
  readonly accommodation: number;
  readonly path: number;
  readonly density: number;
  /** Amount of substance per mass [mol/kg], scaled as the particles' amounts are. */
  readonly amount: number;
  /** Concentration in equilibrium with a flat surface of the pure species [kg/m³]. */
  readonly saturation: number;
  readonly kelvinRadius: number;
  readonly heatResistance: number;
  /** Whether it is the water whose activity κ decides. */
  readonly isWater: boolean;
}

export const vaporOf = (step: Step, b: number, s: number): Vapor => {
  const molarMass = step.molarMass[s]!;
  const density = step.density[s]!;
  const diffusion = step.diffusionCoefficient[s]!;
  const temperature = step.temperature.data[b * step.temperature.stride]!;
  return {
    diffusion,
    accommodation: step.massAccommodation[s]!,
    path: vaporMeanFreePath(diffusion, molarMass, temperature),
    density,
    amount: amountScale / molarMass,
    saturation: concentrationFromPressure(step.vaporPressure[b * step.species + s]!, molarMass, temperature),
    kelvinRadius: kelvinRadius(step.surfaceTension[s]!, density, molarMass, temperature),
    heatResistance: latentHeatResistance(diffusion, step.latentHeat?.[s] ?? 0, molarMass, temperature),
    isWater: step.activity === "kappa" && s === step.waterIndex,
  };
};

/** The vapor's activity [1] in particle i, which holds a mass of it [kg]. */
export const activityIn = (vapor: Vapor, { inverseAmount, solute }: Particles, i: number, mass: number): number => {
  if (!vapor.isWater) return mass * vapor.amount * inverseAmount[i]!;
  const volume = mass / vapor.density;
  return volume === 0 ? 0 : volume / (volume + solute[i]!);
};

/** Its concentration in equilibrium with a surface of the pure species so curved [kg/m³], from the inverse radius [1/m]. */
export const pureConcentration = (vapor: Vapor, inverseRadius: number): number =>
  vapor.saturation * kelvinTerm(1 / inverseRadius, vapor.kelvinRadius);

/**
 * Volume of vapor that a particle collects per time [m³/s], slowed by latent heat, from the inverse radius [1/m] and the concentration
 * at the surface [kg/m³]; NaN where the resistance is none.
 */
export const transportCoefficient = (vapor: Vapor, inverseRadius: number, surface: number): number => {
  const correction = transitionCorrection(vapor.path * inverseRadius, vapor.accommodation);
  const transport = firstOrderMassTransport(1 / inverseRadius, correction, vapor.diffusion);
  if (vapor.heatResistance === 0) return transport;
  const resistance = 1 + vapor.heatResistance * surface;
  return transport / (resistance <= 0 ? Number.NaN : resistance);
};
