import { sizeFromMasses as kernel } from "../../../kernels/particle/sizeFromMasses.ts";
import { laneSizes, type Traits } from "../../traits.ts";
import { independentParticles } from "../independentParticles.ts";

const trial = independentParticles(kernel, "size_from_masses/standard");

export const sizeFromMasses: Traits = {
  kernel,
  sizes: [...laneSizes, 1001],
  trials: (n, boxes) => [trial(n, boxes)],
  probe: {
    values: trial(9, 2).values,
    reach: (field, [box, , i], result, to) =>
      field === "density" ? result !== "totalMass" : box === to[0] && i === to[1],
  },
  checks: [],
};
