import type { Implementation } from "@aitken/contracts";
import { buckVaporPressure as kernel } from "@aitken/contracts/kernels";
import { buckVaporPressure as formula } from "../../formulas/gas/buckVaporPressure.ts";

export const buckVaporPressure: Implementation<typeof kernel> = {
  kernel,
  run({ box, temperature, vaporPressure }) {
    if (!vaporPressure) return;
    for (let b = 0; b < box; b++) vaporPressure[b] = formula(temperature[b]!);
  },
};
