import { limitedMassTransfer as kernel } from "@aitken/contracts/kernels";
import { quotientOrZero } from "../../math/quotientOrZero.ts";
import type { Operations } from "../../operations.ts";
import type { Program } from "../../program.ts";
import { airVolume, scaleOf } from "../../units.ts";

/**
 * The inventory limit: what condenses is scaled down to the gas and what evaporates into it.
 * @param change of each particle's masses, no more than it holds
 */
export const limitToGas = <V>(
  o: Operations<V>,
  change: V,
  gasConcentration: V,
  concentration: V,
): { readonly moved: V; readonly gas: () => V } => {
  const condensed = o.atLeast(change, 0);
  const evaporated = o.subtract(change, condensed);
  const wanted = o.sum(o.multiply(condensed, concentration), 2);
  const there = o.subtract(gasConcentration, o.sum(o.multiply(evaporated, concentration), 2));
  const share = quotientOrZero(o, there, o.atLeast(wanted, there));
  return {
    moved: o.add(evaporated, o.multiply(condensed, share)),
    gas: () => o.atLeast(o.subtract(there, wanted), 0),
  };
};

export const limitedMassTransfer: Program<typeof kernel> = {
  kernel,
  scales: {
    concentration: scaleOf("1/m^3") * airVolume,
    gasConcentration: scaleOf("kg/m^3") * airVolume,
    massTransfer: scaleOf("kg/m^3") * airVolume,
  },
  run(o, { massRate, timeStep, gasConcentration, mass, concentration }) {
    return {
      massTransfer: () => {
        const change = o.atLeast(o.multiply(massRate, timeStep), o.subtract(0, mass));
        return o.multiply(limitToGas(o, change, gasConcentration, concentration).moved, concentration);
      },
    };
  },
};
