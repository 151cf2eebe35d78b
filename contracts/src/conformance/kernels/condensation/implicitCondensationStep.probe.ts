import type { Shaped, Values } from "../../case.ts";
import type { Reach, Traits } from "../../traits.ts";
import { trialOf } from "./implicitCondensationStep.trials.ts";

// Two more slots than particles: the first two are empty. All species partition.
const { values } = trialOf("implicit_condensation_step/small-particles-in-a-minute", 5, 2);
const empty = 2;

const perBox = ["temperature", "concentration", "vaporPressure", "mass", "gasConcentration"];
/** A slot that was empty may now be one with a mass, without concentration, or without a volume to compute. */
const ofSlots = ["mass", "concentration", "density", "molarMass", "timeStep"];

/** The gas ties all particles of a box together, and the second half of the step all species. */
const reach: Reach = (field, from, result, to) => {
  // That of water itself is not used.
  if (field === "kappa" && from[0] === values.waterIndex) return false;
  if (perBox.includes(field) && from.length > 0 && from[0] !== to[0]) return false;
  const ofParticle = field === "mass" || field === "concentration";
  if (ofParticle && from.at(-1)! < empty) {
    const itself = field === "mass" && result === "mass" && from.every((index, axis) => index === to[axis]);
    return itself || undefined;
  }
  if (to.length < 3 || to[2]! >= empty) return true;
  return ofSlots.includes(field) ? undefined : false;
};

const [, species = 0] = (values.mass as Shaped).shape;

export const probe: Traits["probe"] = {
  values: {
    ...values,
    latentHeat: { data: Float64Array.from({ length: species }, (_, s) => 1e6 * s), shape: [species] },
  } as Values,
  reach,
};
