import type { Implementation } from "@aitken/contracts";
import { limitedMassTransfer as kernel } from "@aitken/contracts/kernels";
import { addedTogether } from "../../formulas/condensation/particles.ts";

export const limitedMassTransfer: Implementation<typeof kernel> = {
  kernel,
  run({ box, species, particle: n, massRate, timeStep, gasConcentration, mass, concentration, massTransfer }) {
    if (!massTransfer) return;
    for (let b = 0; b < box; b++)
      for (let s = 0; s < species; s++) {
        const row = (b * species + s) * n;
        let given = 0;
        let wanted = 0;
        // Math.max lets NaN through.
        for (let begin = 0; begin < n; begin += addedTogether) {
          const end = Math.min(begin + addedTogether, n);
          let givenHere = 0;
          let wantedHere = 0;
          for (let i = begin; i < end; i++) {
            const request = Math.max(massRate[row + i]! * timeStep, -mass[row + i]!) * concentration[b * n + i]!;
            massTransfer[row + i] = request;
            if (request > 0) wantedHere += request;
            else givenHere -= request;
          }
          given += givenHere;
          wanted += wantedHere;
        }
        const there = gasConcentration[b * species + s]! + given;
        if (wanted <= there) continue;
        const share = there / wanted;
        for (let i = 0; i < n; i++)
          if (massTransfer[row + i]! > 0) massTransfer[row + i] = massTransfer[row + i]! * share;
      }
  },
};
