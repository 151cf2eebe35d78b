import { idealActivity as kernel } from "../../../kernels/particle/idealActivity.ts";
import { laneSizes, type Traits } from "../../traits.ts";
import { independentParticles } from "../independentParticles.ts";

const trials = ["molar", "volume", "mass"].map((basis) =>
  independentParticles(kernel, `ideal_activity_${basis}/random-1-n6`),
);

export const idealActivity: Traits = {
  kernel,
  sizes: [...laneSizes, 1001],
  trials: (n, boxes) => trials.map((trial) => trial(n, boxes)),
  probe: {
    values: trials[0]!(9, 2).values,
    // What there is of one species changes the fractions of all.
    reach: (field, [box, , i], _, to) => field === "molarMass" || (box === to[0] && i === to[2]),
  },
  checks: [],
};
