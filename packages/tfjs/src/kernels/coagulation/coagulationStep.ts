import { coagulationStep as kernel } from "@aitken/contracts/kernels";
import type { Program } from "../../program.ts";
import { type FixedPivot, fixedPivot } from "../../tables/fixedPivot.ts";
import { airVolume, scaleOf } from "../../units.ts";
import { rates } from "./coagulationRates.ts";

export const coagulationStep: Program<typeof kernel, keyof FixedPivot> = {
  kernel,
  scales: { concentration: scaleOf("1/m^3") * airVolume },
  tables: ({ radius, overflow }, { box }) => ({ ...fixedPivot(radius, overflow, box) }),
  run(o, { concentration, coefficient, timeStep }, context) {
    const { gain, loss } = rates(o, concentration, coefficient, context);
    return {
      concentration: () =>
        // The rates are of pairs in air volumes, each.
        o.add(concentration, o.multiply(timeStep / airVolume, o.subtract(gain(), loss()))),
    };
  },
};
