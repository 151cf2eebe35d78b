import { kappaActivity as kernel } from "../../../kernels/particle/kappaActivity.ts";
import { laneSizes, type Reach, type Traits } from "../../traits.ts";
import { independentParticles } from "../independentParticles.ts";

const water = 3;
const trial = independentParticles(kernel, "kappa_activity/random-1-n6");

/** Water's own hygroscopicity is of no use, and whoever computes its mole fraction in passing may use its molar mass. */
const reach: Reach = (field, from, _, [box, species, i]) => {
  if (field === "massConcentration") return from[0] === box && from[2] === i;
  if (field === "molarMass") return species !== water || undefined;
  if (field === "kappa" && from[0] === water) return undefined;
  return species === water;
};

export const kappaActivity: Traits = {
  kernel,
  sizes: [...laneSizes, 1001],
  trials: (n, boxes) => [trial(n, boxes)],
  probe: { values: trial(9, 2).values, reach },
  checks: [],
};
