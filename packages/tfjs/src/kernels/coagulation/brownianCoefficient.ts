import { brownianCoefficient as kernel } from "@aitken/contracts/kernels";
import { brownianCoefficientFromProperties } from "../../formulas/coagulation/brownianCoefficientFromProperties.ts";
import { airMeanFreePath } from "../../formulas/gas/airMeanFreePath.ts";
import { dynamicViscosity } from "../../formulas/gas/dynamicViscosity.ts";
import { diffusionCoefficient } from "../../formulas/particle/diffusionCoefficient.ts";
import { fuchsCollectionLength } from "../../formulas/particle/fuchsCollectionLength.ts";
import { knudsenNumber } from "../../formulas/particle/knudsenNumber.ts";
import { meanThermalSpeed } from "../../formulas/particle/meanThermalSpeed.ts";
import { mobility } from "../../formulas/particle/mobility.ts";
import { slipCorrection } from "../../formulas/particle/slipCorrection.ts";
import type { Program } from "../../program.ts";

export const brownianCoefficient: Program<typeof kernel> = {
  kernel,
  run(o, { radius, mass, temperature, pressure, accommodation }, { sizes: { box, particle: n } }) {
    const viscosity = dynamicViscosity(o, temperature);
    const slip = slipCorrection(o, knudsenNumber(o, airMeanFreePath(o, temperature, pressure), radius));
    const diffusion = diffusionCoefficient(o, temperature, mobility(o, radius, slip, viscosity));
    const speed = meanThermalSpeed(o, mass, temperature);
    const distance = fuchsCollectionLength(o, radius, diffusion, speed);
    const both = (a: typeof radius) => [o.reshape(a, [box, n, 1]), o.reshape(a, [box, 1, n])] as const;
    return {
      coefficient: () =>
        brownianCoefficientFromProperties(
          o,
          ...both(radius),
          ...both(diffusion),
          ...both(distance),
          ...both(speed),
          accommodation,
        ),
    };
  },
};
