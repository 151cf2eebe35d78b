import { coagulationRatesInAir as kernel } from "@aitken/contracts/kernels";
import { lazy, type Program, type Table } from "../../program.ts";
import { type FixedPivot, fixedPivot } from "../../tables/fixedPivot.ts";
import { scaleOf } from "../../units.ts";
import { coagulationCoefficient, coefficientOf } from "./coagulationCoefficient.ts";
import { coagulationRates, rates } from "./coagulationRates.ts";

/** The grid in the device's units, the same in every box. */
const gridOf = (radius: Float64Array, boxes: number): Table => ({
  data: Float32Array.from({ length: boxes * radius.length }, (_, at) => radius[at % radius.length]! * scaleOf("m")),
  shape: [boxes, radius.length],
});

/** On a device tensors are whole: while it runs, the coefficients of all pairs take their memory there. */
export const coagulationRatesInAir: Program<typeof kernel, keyof FixedPivot | "radius"> = {
  kernel,
  scales: coagulationRates.scales!,
  refused: coagulationCoefficient.refused!,
  tables: ({ radius, overflow }, { box }) => ({ ...fixedPivot(radius, overflow, box), radius: gridOf(radius, box) }),
  run(o, fields, context) {
    const ofPairs = lazy(() => {
      const coefficient = coefficientOf(o, { ...fields, radius: context.tables.radius }, context.sizes);
      return rates(o, fields.concentration, coefficient, context);
    });
    return { gain: () => ofPairs().gain(), loss: () => ofPairs().loss() };
  },
};
