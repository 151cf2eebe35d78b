import type { FieldValues } from "../../../../src/index.ts";
import type { coagulationRates as kernel } from "../../../../src/kernels/index.ts";
import type { Tools } from "../../defects.ts";

type Values = FieldValues<typeof kernel>;

/** Keeps the grid: x = r³. */
export const prepare = ({ particle, radius, workspace }: Values): void => {
  for (let i = 0; i < particle; i++) workspace[i] = radius[i]! ** 3;
};

const gains = (
  { particle: n, concentration, coefficient, overflow, gain, workspace: x }: Values,
  b: number,
  tools: Tools,
) => {
  const { add, end } = tools;
  const put = (k: number, rate: number) => {
    gain![b * n + k] = add(gain![b * n + k]!, rate);
  };
  gain!.fill(0, b * n, (b + 1) * n);
  for (let i = 0; i < n; i++)
    for (let j = i; j < end(n); j++) {
      const pair = coefficient[(b * n + i) * n + j]! * concentration[b * n + i]! * concentration[b * n + j]!;
      const rate = i === j ? pair / 2 : pair;
      if (j === n - 1 || x[i]! + x[j]! > x[n - 1]!) {
        if (overflow === "conserveVolume") put(n - 1, (rate * (x[i]! + x[j]!)) / x[n - 1]!);
        continue;
      }
      let q = j;
      while (x[q + 1]! - x[j]! < x[i]!) q++;
      const width = x[q + 1]! - x[q]!;
      put(q, (rate * (x[q + 1]! - x[j]! - x[i]!)) / width);
      put(q + 1, (rate * (x[j]! - x[q]! + x[i]!)) / width);
    }
};

export const coagulationRates = (values: Values, tools: Tools): void => {
  const { box, particle: n, concentration, coefficient, gain, loss } = values;
  if (tools.defects.lateGrid) prepare(values);
  for (let b = 0; b < box; b++) {
    if (gain) gains(values, b, tools);
    if (!loss) continue;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < tools.end(n); j++)
        sum = tools.add(sum, coefficient[(b * n + i) * n + j]! * concentration[b * n + j]!);
      loss[b * n + i] = concentration[b * n + i]! * sum;
    }
  }
};
