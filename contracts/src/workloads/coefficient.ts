import { constants } from "../constants.ts";
import { meanFreePath, slipCorrection, thermalSpeedSquared, viscosity } from "./air.ts";

const { boltzmann } = constants;

/** What a collision needs to know of a particle: radius, diffusion coefficient, thermal speed and Fuchs's length squared. */
export const particleInAir = (radius: number, mass: number, temperature: number, pressure: number) => {
  const mu = viscosity(temperature);
  const slip = slipCorrection(meanFreePath(temperature, pressure) / radius);
  const diffusion = (boltzmann.value * temperature * slip) / (6 * Math.PI * mu * radius);
  const speedSquared = thermalSpeedSquared(temperature, mass);
  const l = (8 * diffusion) / (Math.PI * Math.sqrt(speedSquared));
  const x = l / (2 * radius);
  const s = Math.sqrt(1 + x * x);
  const g = l * (1 - (1 / (s + x) + 1 / (s + 1)) / 3);
  return { radius, diffusion, speedSquared, gSquared: g * g };
};

type ParticleInAir = ReturnType<typeof particleInAir>;

/** The same of a pair; g is the root of both lengths squared. */
export const pairInAir = (a: ParticleInAir, b: ParticleInAir) => ({
  radius: a.radius + b.radius,
  diffusion: a.diffusion + b.diffusion,
  g: Math.sqrt(a.gSquared + b.gSquared),
  speed: Math.sqrt(a.speedSquared + b.speedSquared),
});

const coefficientOf = ({ radius, diffusion, g, speed }: ReturnType<typeof pairInAir>): number =>
  (4 * Math.PI * radius * diffusion) / (radius / (radius + g) + (4 * diffusion) / (speed * radius));

/**
 * Brownian coagulation coefficients [m³/s] of all pairs of particles in air, as input of kernels that take them. The
 * textbook's formula, Seinfeld & Pandis (2016), eq. 13.56; independent of any backend.
 */
export const coefficientMatrix = (
  radius: Float64Array,
  mass: Float64Array,
  temperature: number,
  pressure: number,
  matrix: Float64Array,
): void => {
  const n = radius.length;
  const particles = Array.from(radius, (r, i) => particleInAir(r, mass[i]!, temperature, pressure));
  for (let i = 0; i < n; i++)
    for (let j = i; j < n; j++) {
      const value = coefficientOf(pairInAir(particles[i]!, particles[j]!));
      matrix[i * n + j] = value;
      matrix[j * n + i] = value;
    }
};
