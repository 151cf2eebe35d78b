import { arrayOf, type Evaluate } from "../sample.ts";
import { bins, splineGainOf } from "./continuousSplineCoagulationGain.ts";

export const splineCoagulationGain: Evaluate = (values, { particle: n = 0 }, box) => {
  const radius = arrayOf(values, "radius");
  const width = radius.map((r, i) => (i < n - 1 ? radius[i + 1]! - r : r - radius[i - 1]!));
  const concentration = arrayOf(values, "concentration").subarray(box * n, (box + 1) * n);
  const gain = splineGainOf(
    radius,
    concentration.map((c, i) => c / width[i]!),
    arrayOf(values, "coefficient").subarray(box * n * n, (box + 1) * n * n),
  );
  return [
    {
      field: "gain",
      indices: bins(n).map((i) => box * n + i),
      expected: bins(n).map((i) => width[i]! * gain(i)),
    },
  ];
};
