import type { Implementation } from "@aitken/contracts";
import { transportProperties as kernel } from "@aitken/contracts/kernels";
import { airMeanFreePath } from "../../formulas/gas/airMeanFreePath.ts";
import { dynamicViscosity } from "../../formulas/gas/dynamicViscosity.ts";
import { diffusionCoefficient as diffusionFormula } from "../../formulas/particle/diffusionCoefficient.ts";
import { meanThermalSpeed as speedFormula } from "../../formulas/particle/meanThermalSpeed.ts";
import { mobility as mobilityFormula } from "../../formulas/particle/mobility.ts";
import { settlingVelocity as settlingFormula } from "../../formulas/particle/settlingVelocity.ts";
import { slipCorrection as slipFormula } from "../../formulas/particle/slipCorrection.ts";

export const transportProperties: Implementation<typeof kernel> = {
  kernel,
  run(values) {
    const { box, particle, radius, mass, temperature, pressure } = values;
    const { knudsenNumber, slipCorrection, mobility, diffusionCoefficient, meanThermalSpeed, settlingVelocity } =
      values;
    const slips = slipCorrection || mobility || diffusionCoefficient || settlingVelocity;
    for (let b = 0; b < box; b++) {
      const t = temperature.data[b * temperature.stride]!;
      const viscosity = dynamicViscosity(t);
      const path = airMeanFreePath(t, pressure.data[b * pressure.stride]!);
      for (let i = b * particle; i < (b + 1) * particle; i++) {
        const r = radius[i]!;
        const knudsen = path / r;
        if (knudsenNumber) knudsenNumber[i] = knudsen;
        if (meanThermalSpeed) meanThermalSpeed[i] = speedFormula(mass[i]!, t);
        if (!slips) continue;
        const slip = slipFormula(knudsen);
        const m = mobilityFormula(r, slip, viscosity);
        if (slipCorrection) slipCorrection[i] = slip;
        if (mobility) mobility[i] = m;
        if (diffusionCoefficient) diffusionCoefficient[i] = diffusionFormula(t, m);
        if (settlingVelocity) settlingVelocity[i] = settlingFormula(mass[i]!, m);
      }
    }
  },
};
