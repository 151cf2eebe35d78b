import { arrayOf, type Evaluate, spread } from "../sample.ts";
import { Sums } from "../sums.ts";

/** The trapezoid rule as it is written down, interval by interval. */
export const continuousCoagulationLoss: Evaluate = (values, { particle: n = 0 }, box) => {
  const radius = arrayOf(values, "radius");
  const concentration = arrayOf(values, "concentration").subarray(box * n, (box + 1) * n);
  const coefficient = arrayOf(values, "coefficient").subarray(box * n * n, (box + 1) * n * n);
  const loss = (i: number): number => {
    const rate = (j: number) => coefficient[i * n + j]! * concentration[j]!;
    const integral = new Sums(1);
    for (let j = 0; j + 1 < n; j++) integral.add(0, ((radius[j + 1]! - radius[j]!) * (rate(j) + rate(j + 1))) / 2);
    return concentration[i]! * integral.get(0);
  };
  return [{ field: "loss", indices: spread(n).map((i) => box * n + i), expected: spread(n).map(loss) }];
};
