import type { Shaped, Values } from "../../case.ts";
import type { Position, Reach, Traits } from "../../traits.ts";
import { trialOf } from "./condensationStep.trials.ts";

// Two more slots than particles: the first two are empty. No gas runs out, all species partition.
const { values } = trialOf("condensation_step_isothermal/random-1-n7", 9, 2);
const empty = 2;

/** Whether what reaches a particle reaches this result of it: its rate, and with it transfer, mass and gas. */
const perParticle = (result: string, same: (to: Position) => boolean, to: Position): boolean =>
  result === "gasConcentration" ? same(to) : to[2]! >= empty && same(to);

/** The inventory limit ties particles together when one of them is NaN. */
const tied = (result: string): false | undefined => (result === "massRate" ? false : undefined);

const ofParticle = (field: string, [box, ...from]: Position, result: string, to: Position): boolean | undefined => {
  if (to[0] !== box) return false;
  const particle = from.at(-1)!;
  if (field === "mass" && result === "mass" && to[1] === from[0] && to[2] === particle) return true;
  // A slot that was empty may now be one with a mass, or without concentration.
  if (particle < empty) return undefined;
  if (result === "gasConcentration") return true;
  if (to[2] !== particle) return tied(result);
  // Rate and mass do not depend on the concentration, except that none means an empty slot.
  return field === "concentration" && result !== "massTransfer" ? undefined : true;
};

/** Whatever is moved in a box counts, 0 × NaN included. */
const reachesEnergy = (field: string, from: Position, to: Position): boolean | undefined => {
  const sameBox = from.length === 0 || from[0] === to[0];
  switch (field) {
    case "mass":
    case "concentration":
      return sameBox && (from.at(-1)! >= empty || undefined);
    case "gasConcentration":
    case "vaporPressure":
    case "temperature":
      return sameBox;
    default:
      return field !== "kappa";
  }
};

const reach: Reach = (field, from, result, to) => {
  if (result === "energy") return reachesEnergy(field, from, to);
  switch (field) {
    case "mass":
    case "concentration":
      return ofParticle(field, from, result, to);
    case "gasConcentration":
    case "vaporPressure":
      return perParticle(result, ([box, species]) => box === from[0] && species === from[1], to);
    case "temperature":
      return perParticle(result, ([box]) => from.length === 0 || box === from[0], to);
    case "latentHeat":
    case "surfaceTension":
    case "massAccommodation":
    case "diffusionCoefficient":
      return perParticle(result, ([, species]) => species === from[0], to);
    case "density":
    case "molarMass": {
      // All species share volume and mole fractions; an empty slot has no volume to compute.
      const isEmpty = result !== "gasConcentration" && to[2]! < empty;
      return isEmpty ? undefined : true;
    }
    case "timeStep": {
      if (result === "massRate") return false;
      // In an empty slot it is nothing times NaN.
      const isEmpty = result !== "gasConcentration" && to[2]! < empty;
      return isEmpty ? undefined : true;
    }
    default:
      // The hygroscopicity is not used for mole fractions.
      return false;
  }
};

const shapedOf = (name: string) => values[name] as Shaped;

export const probe: Traits["probe"] = {
  values: {
    ...values,
    partitioning: { ...shapedOf("partitioning"), data: new Uint8Array([1, 1, 1]) },
    latentHeat: { data: Float64Array.of(2.45e6, 0, 3e5), shape: [3] },
  } as Values,
  reach,
};
