import { brownianCoefficient as kernel } from "@aitken/contracts/kernels";
import { brownianCoefficientFromProperties } from "../../formulas/coagulation/brownianCoefficientFromProperties.ts";
import { diffusionCoefficient } from "../../formulas/particle/diffusionCoefficient.ts";
import { fuchsCollectionLength } from "../../formulas/particle/fuchsCollectionLength.ts";
import { meanThermalSpeed } from "../../formulas/particle/meanThermalSpeed.ts";
import { mobilityInAir } from "../../formulas/particle/mobilityInAir.ts";
import type { Operations } from "../../operations.ts";
import { type Pairs, pairsOf } from "../../pairs.ts";
import type { Program } from "../../program.ts";

interface Particles<V> {
  readonly radius: V;
  readonly mass: V;
  readonly mobility: V;
  readonly temperature: V | number;
  readonly accommodation: number;
}

/** The coefficient of all pairs of particles with these mobilities. */
export const brownian = <V>(o: Operations<V>, { both }: Pairs<V>, particles: Particles<V>): V => {
  const { radius, mass, mobility, temperature, accommodation } = particles;
  const diffusion = diffusionCoefficient(o, temperature, mobility);
  const speed = meanThermalSpeed(o, mass, temperature);
  const length = fuchsCollectionLength(o, radius, diffusion, speed);
  return brownianCoefficientFromProperties(
    o,
    ...both(radius),
    ...both(diffusion),
    ...both(length),
    ...both(speed),
    accommodation,
  );
};

export const brownianCoefficient: Program<typeof kernel> = {
  kernel,
  run(o, { radius, mass, temperature, pressure, accommodation }, { sizes }) {
    return {
      coefficient: () => {
        const mobility = mobilityInAir(o, radius, temperature, pressure);
        return brownian(o, pairsOf(o, sizes), { radius, mass, mobility, temperature, accommodation });
      },
    };
  },
};
