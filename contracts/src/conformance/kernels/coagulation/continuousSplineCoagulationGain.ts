import { continuousSplineCoagulationGain as kernel } from "../../../kernels/coagulation/continuousSplineCoagulationGain.ts";
import type { Traits } from "../../traits.ts";
import { splineGainTraits } from "../splineGain.ts";

export const continuousSplineCoagulationGain: Traits = splineGainTraits(
  kernel,
  ({ radius, density, coefficient, gain }) => ({
    values: { radius, concentration: density, coefficient },
    expectation: { expected: { gain: gain.data } },
  }),
);
