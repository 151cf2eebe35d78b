import { transportProperties as kernel } from "@aitken/contracts/kernels";
import { airMeanFreePath } from "../../formulas/gas/airMeanFreePath.ts";
import { dynamicViscosity } from "../../formulas/gas/dynamicViscosity.ts";
import { diffusionCoefficient } from "../../formulas/particle/diffusionCoefficient.ts";
import { knudsenNumber } from "../../formulas/particle/knudsenNumber.ts";
import { meanThermalSpeed } from "../../formulas/particle/meanThermalSpeed.ts";
import { mobility } from "../../formulas/particle/mobility.ts";
import { slipCorrection } from "../../formulas/particle/slipCorrection.ts";
import { lazy, type Program } from "../../program.ts";
import { scaledConstants } from "../../units.ts";

export const transportProperties: Program<typeof kernel> = {
  kernel,
  run(o, { radius, mass, temperature, pressure }) {
    const knudsen = lazy(() => knudsenNumber(o, airMeanFreePath(o, temperature, pressure), radius));
    const slip = lazy(() => slipCorrection(o, knudsen()));
    const particleMobility = lazy(() => mobility(o, radius, slip(), dynamicViscosity(o, temperature)));
    return {
      knudsenNumber: knudsen,
      slipCorrection: slip,
      mobility: particleMobility,
      diffusionCoefficient: () => diffusionCoefficient(o, temperature, particleMobility()),
      meanThermalSpeed: () => meanThermalSpeed(o, mass, temperature),
      settlingVelocity: () => o.multiply(mass, scaledConstants.gravity, particleMobility()),
    };
  },
};
