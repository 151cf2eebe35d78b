import { sizeFromMasses as kernel } from "@aitken/contracts/kernels";
import { lazy, type Program } from "../../program.ts";

/** Below the volume of whatever there is. */
const least = 1e-37;

export const sizeFromMasses: Program<typeof kernel> = {
  kernel,
  run(o, { mass, density }) {
    const volume = lazy(() => o.sum(o.divide(mass, density), 1));
    return {
      volume,
      radius: () => o.select(volume(), o.cubeRoot(o.multiply(0.75 / Math.PI, volume()), least), 0),
      totalMass: () => o.sum(mass, 1),
    };
  },
};
