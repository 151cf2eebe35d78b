import { splineCoagulationGain as kernel } from "../../../kernels/coagulation/splineCoagulationGain.ts";
import type { Shaped } from "../../case.ts";
import type { Traits } from "../../traits.ts";
import { splineGainTraits } from "../splineGain.ts";

/** Times the width of each bin, the last one that of the bin before. */
const perBin = ({ data, shape }: Shaped, radius: Shaped): Shaped => {
  const n = radius.data.length;
  const width = (k: number): number => (k < n - 1 ? radius.data[k + 1]! - radius.data[k]! : width(n - 2));
  return { data: Float64Array.from(data as Float64Array, (value, index) => value * width(index % n)), shape };
};

export const splineCoagulationGain: Traits = splineGainTraits(kernel, ({ radius, density, coefficient, gain }) => ({
  values: { radius, concentration: perBin(density, radius), coefficient },
  expectation: { expected: { gain: perBin(gain, radius).data } },
}));
