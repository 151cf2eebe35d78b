import { transportProperties as kernel } from "@aitken/contracts/kernels";
import { dynamicViscosity, meanFreePath } from "../../formulas/air.ts";
import { diffusionCoefficient, meanThermalSpeed, mobility, slipCorrection } from "../../formulas/particle.ts";
import { lazy, type Program } from "../../program.ts";
import { scaledConstants } from "../../units.ts";

export const transportProperties: Program<typeof kernel> = {
  kernel,
  run(o, { radius, mass, temperature, pressure }) {
    const viscosity = lazy(() => dynamicViscosity(o, temperature));
    const path = lazy(() => meanFreePath(o, viscosity(), temperature, pressure));
    const knudsen = lazy(() => o.divide(path(), radius));
    const slip = lazy(() => slipCorrection(o, knudsen(), radius, path()));
    const particleMobility = lazy(() => mobility(o, slip(), radius, viscosity()));
    return {
      knudsenNumber: knudsen,
      slipCorrection: slip,
      mobility: particleMobility,
      diffusionCoefficient: () => diffusionCoefficient(o, particleMobility(), temperature),
      meanThermalSpeed: () => meanThermalSpeed(o, mass, temperature),
      settlingVelocity: () => o.multiply(mass, scaledConstants.gravity, particleMobility()),
    };
  },
};
