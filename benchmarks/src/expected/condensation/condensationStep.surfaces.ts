import { constants } from "@aitken/contracts";
import { kelvinTerm, transitionCorrection, vaporMeanFreePath } from "@aitken/typescript/formulas";
import type { Sizes } from "../../cells.ts";
import { arrayOf, eachOf, sum, type Values } from "../sample.ts";

const gasConstant = constants.gasConstant.value;

/** What evaluating one box asks for, by species s and particle i. */
export const boxOf = (values: Values, { species = 0, particle: n = 0 }: Sizes, box: number) => {
  const ofBox = (field: string) => {
    const array = arrayOf(values, field);
    return (s: number, i: number) => array[(box * species + s) * n + i]!;
  };
  const ofGas = (field: string) => {
    const array = arrayOf(values, field);
    return (s: number) => array[box * species + s]!;
  };
  const concentrations = arrayOf(values, "concentration");
  return {
    temperature: eachOf(values, "temperature", box),
    mass: ofBox("mass"),
    gas: ofGas("gasConcentration"),
    vaporPressure: ofGas("vaporPressure"),
    concentration: (i: number) => concentrations[box * n + i]!,
    all: Array.from({ length: species }, (_, s) => s),
  };
};

export type Box = ReturnType<typeof boxOf>;

/** What a particle has of a species. */
export interface Surface {
  /** Concentration in equilibrium with it [kg/m³]. */
  readonly concentration: number;
  /** How much that grows with the mass of the species [1/m³]; 0 where it falls. */
  readonly slope: number;
  /** Volume of vapor collected per time [m³/s]. */
  readonly transport: number;
}

/** Those of all species at a particle that holds these masses of them [kg]; 0 of an empty slot. Workloads are isothermal. */
export const surfacesAt = (values: Values, box: Box, i: number, masses: readonly number[]): readonly Surface[] => {
  const { temperature, vaporPressure, concentration, all } = box;
  const property = (field: string, s: number) => arrayOf(values, field)[s]!;
  const volumes = all.map((s) => masses[s]! / property("density", s));
  const volume = sum(volumes);
  if (volume === 0 || concentration(i) === 0) return all.map(() => ({ concentration: 0, slope: 0, transport: 0 }));
  const radius = Math.max(((3 * volume) / (4 * Math.PI)) ** (1 / 3), 1e-10);
  const moles = all.map((s) => masses[s]! / property("molarMass", s));
  const amount = sum(moles);
  const energy = gasConstant * temperature;
  return all.map((s): Surface => {
    const molarMass = property("molarMass", s);
    const density = property("density", s);
    const diffusion = property("diffusionCoefficient", s);
    const knudsen = vaporMeanFreePath(diffusion, molarMass, temperature) / radius;
    const correction = transitionCorrection(knudsen, property("massAccommodation", s));
    const kelvinRadius = (2 * property("surfaceTension", s) * molarMass) / (energy * density);
    let activity = moles[s]! / amount;
    let activitySlope = (1 - activity) / (molarMass * amount);
    if (values.activity === "kappa" && s === values.waterIndex) {
      const solute = sum(all.map((other) => (other === s ? 0 : property("kappa", other) * volumes[other]!)));
      activity = volumes[s] === 0 ? 0 : 1 / (1 + solute / volumes[s]!);
      activitySlope = solute === 0 ? 0 : solute / (density * (volumes[s]! + solute) ** 2);
    }
    const pure = ((vaporPressure(s) * molarMass) / energy) * kelvinTerm(radius, kelvinRadius);
    const isBent = radius > 1e-10 && kelvinRadius / radius < 100;
    const curvatureSlope = isBent ? kelvinRadius / (3 * radius * volume * density) : 0;
    return {
      concentration: activity * pure,
      slope: Math.max(pure * (activitySlope - activity * curvatureSlope), 0),
      transport: 4 * Math.PI * radius * diffusion * correction,
    };
  });
};
