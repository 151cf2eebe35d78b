import type { Arbitrary } from "fast-check";
import type { Values } from "../case.ts";
import { type FastCheck, magnitude } from "../laws.ts";

interface Particle {
  readonly radius: number;
  readonly mass: number;
}

/** Particles in air. */
export interface Aerosol {
  readonly temperature: number;
  readonly pressure: number;
  readonly particles: readonly Particle[];
}

type Range = readonly [least: number, most: number];

/** Some particles of any density in air of any temperature. */
export const aerosol = (fc: FastCheck, radii: Range, pressures: Range): Arbitrary<Aerosol> =>
  fc.record({
    temperature: fc.double({ min: 200, max: 400, noNaN: true }),
    pressure: magnitude(fc, ...pressures),
    particles: fc.array(
      fc
        .record({ radius: magnitude(fc, ...radii), density: fc.double({ min: 500, max: 5000, noNaN: true }) })
        .map(({ radius, density }) => ({ radius, mass: ((4 * Math.PI) / 3) * density * radius ** 3 })),
      { minLength: 1, maxLength: 9 },
    ),
  });

/** As kernels take it. */
export const valuesOfAerosol = ({ temperature, pressure, particles }: Aerosol): Values => {
  const shape = [1, particles.length];
  return {
    radius: { data: Float64Array.from(particles, ({ radius }) => radius), shape },
    mass: { data: Float64Array.from(particles, ({ mass }) => mass), shape },
    temperature,
    pressure,
  };
};
