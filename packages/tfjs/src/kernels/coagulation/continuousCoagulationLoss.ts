import { continuousCoagulationLoss as kernel } from "@aitken/contracts/kernels";
import { pairsOf } from "../../pairs.ts";
import type { Program } from "../../program.ts";
import { airVolume, scaleOf } from "../../units.ts";

export const continuousCoagulationLoss: Program<typeof kernel, "weight"> = {
  kernel,
  scales: {
    concentration: scaleOf("1/m^4") * airVolume,
    loss: scaleOf("1/(m^4 s)") * airVolume ** 2,
  },
  /** Of the trapezoid rule. */
  tables: ({ radius }) => {
    const n = radius.length;
    const data = Float32Array.from(radius, (_, j) => {
      const [before, after] = [Math.max(j - 1, 0), Math.min(j + 1, n - 1)];
      return 0.5 * (radius[after]! - radius[before]!) * scaleOf("m");
    });
    return { weight: { data, shape: [1, n] } };
  },
  run: (o, { concentration, coefficient }, { sizes, tables }) => ({
    loss: () => {
      const [, row] = pairsOf(o, sizes).both(o.multiply(concentration, tables.weight));
      const lost = o.reshape(o.sum(o.multiply(coefficient, row), 2), [sizes.box, sizes.particle]);
      return o.multiply(concentration, lost);
    },
  }),
};
