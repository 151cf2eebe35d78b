import { coagulationRates as kernel } from "@aitken/contracts/kernels";
import type { Program } from "../../program.ts";
import { type FixedPivot, fixedPivot } from "../../tables/fixedPivot.ts";
import { airVolume, scaleOf } from "../../units.ts";

export const coagulationRates: Program<typeof kernel, keyof FixedPivot> = {
  kernel,
  scales: {
    concentration: scaleOf("1/m^3") * airVolume,
    gain: scaleOf("1/(m^3 s)") * airVolume ** 2,
    loss: scaleOf("1/(m^3 s)") * airVolume ** 2,
  },
  tables: ({ radius, overflow }, { box }) => ({ ...fixedPivot(radius, overflow, box) }),
  run(o, { concentration, coefficient }, { sizes: { box, particle: n }, tables }) {
    const [column, row] = [o.reshape(concentration, [box, n, 1]), o.reshape(concentration, [box, 1, n])];
    return {
      gain: () => {
        const rates = o.multiply(coefficient, column, row);
        // No mask over n × n and no product with one: NaN would get through where the mask is 0.
        const pairs = o.gather(rates, tables.pairs);
        const below = o.sum(o.multiply(pairs, tables.shareBelow), 2);
        const above = o.sum(o.multiply(pairs, tables.shareAbove), 2);
        const rows = o.concatenate([o.concatenate([below, above], 2), o.zeros([box, 1, 2])], 1);
        const bins = o.sum(o.gather(rows, tables.rows), 2);
        const side = (index: number) => o.reshape(o.slice(bins, 3, index, 1), [box, n]);
        // What goes to the bin above is one further on.
        const shifted = n > 1 ? [o.slice(side(1), 1, 0, n - 1)] : [];
        return o.add(side(0), o.concatenate([o.zeros([box, 1]), ...shifted], 1));
      },
      loss: () => o.multiply(o.sum(o.multiply(coefficient, row), 2), column),
    };
  },
};
