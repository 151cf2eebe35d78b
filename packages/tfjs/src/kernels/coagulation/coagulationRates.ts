import { coagulationRates as kernel } from "@aitken/contracts/kernels";
import type { Operations } from "../../operations.ts";
import { pairsOf } from "../../pairs.ts";
import type { Program } from "../../program.ts";
import { type FixedPivot, fixedPivot } from "../../tables/fixedPivot.ts";
import { airVolume, scaleOf } from "../../units.ts";

interface Sizes {
  readonly box: number;
  readonly particle: number;
}

/** What coagulation adds to each bin, and what it takes. */
export const rates = <V>(
  o: Operations<V>,
  concentration: V,
  coefficient: V,
  { sizes, tables }: { readonly sizes: Sizes; readonly tables: FixedPivot<V> },
): { readonly gain: () => V; readonly loss: () => V } => {
  const { box, particle: n } = sizes;
  const [column, row] = pairsOf(o, sizes).both(concentration);
  return {
    gain: () => {
      const ofPairs = o.multiply(coefficient, column, row);
      // No mask over n × n and no product with one: NaN would get through where the mask is 0.
      const pairs = o.gather(ofPairs, tables.pairs);
      const below = o.sum(o.multiply(pairs, tables.shareBelow), 2);
      const above = o.sum(o.multiply(pairs, tables.shareAbove), 2);
      const rows = o.concatenate([o.concatenate([below, above], 2), o.zeros([box, 1, 2])], 1);
      const bins = o.sum(o.gather(rows, tables.rows), 2);
      const side = (index: number) => o.reshape(o.slice(bins, 3, index, 1), [box, n]);
      // What goes to the bin above is one further on.
      const shifted = n > 1 ? [o.slice(side(1), 1, 0, n - 1)] : [];
      return o.add(side(0), o.concatenate([o.zeros([box, 1]), ...shifted], 1));
    },
    loss: () => o.reshape(o.multiply(o.sum(o.multiply(coefficient, row), 2), column), [box, n]),
  };
};

export const coagulationRates: Program<typeof kernel, keyof FixedPivot> = {
  kernel,
  scales: {
    concentration: scaleOf("1/m^3") * airVolume,
    gain: scaleOf("1/(m^3 s)") * airVolume ** 2,
    loss: scaleOf("1/(m^3 s)") * airVolume ** 2,
  },
  tables: ({ radius, overflow }, { box }) => ({ ...fixedPivot(radius, overflow, box) }),
  run: (o, { concentration, coefficient }, context) => rates(o, concentration, coefficient, context),
};
