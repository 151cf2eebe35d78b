import type { Implementation } from "@aitken/contracts";
import { coagulationCoefficient as kernel } from "@aitken/contracts/kernels";
import { mechanismRows, termsOf } from "./coagulationCoefficient.mechanisms.ts";

export const coagulationCoefficient: Implementation<typeof kernel> = {
  kernel,
  workspace: ({ particle }) => mechanismRows * particle,
  run(values) {
    const { box, particle: n, coefficient, workspace } = values;
    if (!coefficient) return;
    for (let b = 0; b < box; b++) {
      const ofBox = (row: Float64Array | undefined) => row?.subarray(b * n, (b + 1) * n);
      const particles = {
        count: n,
        radius: ofBox(values.radius)!,
        mass: ofBox(values.mass),
        charge: ofBox(values.charge),
        density: ofBox(values.density),
      };
      const [first = () => 0, ...more] = termsOf(values, b, particles, workspace);
      const k = coefficient.subarray(b * n * n, (b + 1) * n * n);
      for (let i = 0; i < n; i++)
        for (let j = i; j < n; j++) {
          let sum = first(i, j);
          for (const term of more) sum += term(i, j);
          k[i * n + j] = sum;
          k[j * n + i] = sum;
        }
    }
  },
};
