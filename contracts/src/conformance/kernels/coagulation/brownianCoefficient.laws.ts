import { brownianCoefficient as kernel } from "../../../kernels/coagulation/brownianCoefficient.ts";
import { pairInAir, particleInAir } from "../../../workloads/coefficient.ts";
import type { Bench } from "../../check.ts";
import { demandBetween, type FastCheck, type Law, law, magnitude } from "../../laws.ts";
import { callKernel } from "../../running.ts";
import { type Aerosol, aerosol, valuesOfAerosol } from "../aerosol.ts";

interface Input {
  readonly air: Aerosol;
  readonly accommodation: number;
}

type Pair = ReturnType<typeof pairInAir>;

/** The lowest and the highest that K = 4πRD/(R/(R + G) + 4D/(αcR)) can be, close together where a limit is near. */
type Limit = (pair: Pair, accommodation: number) => readonly [low: number, high: number];

/** The kinetic theory's απR²c, from where R/(R + G) ≤ 1 takes something. */
const freeMolecular: Limit = ({ radius, diffusion, speed }, accommodation) => {
  const limit = accommodation * Math.PI * radius ** 2 * speed;
  return [limit / (1 + (accommodation * speed * radius) / (4 * diffusion)), limit];
};

/** Smoluchowski's 4πRD, which G raises and 4D/(αcR) lowers. */
const continuum: Limit = ({ radius, diffusion, speed, g }, accommodation) => {
  const limit = 4 * Math.PI * radius * diffusion;
  return [limit / (1 + (4 * diffusion) / (accommodation * speed * radius)), limit * (1 + g / radius)];
};

const demandLimit = async (bench: Bench, { air, accommodation }: Input, limit: Limit): Promise<void> => {
  const { coefficient } = await callKernel(bench.backend, kernel, { ...valuesOfAerosol(air), accommodation });
  const { temperature, pressure } = air;
  const particles = air.particles.map(({ radius, mass }) => particleInAir(radius, mass, temperature, pressure));
  const n = particles.length;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const [low, high] = limit(pairInAir(particles[i]!, particles[j]!), accommodation);
      demandBetween(bench, {
        where: `coefficient[${i}, ${j}] of ${n} particles`,
        got: coefficient![i * n + j]!,
        low,
        high,
        accuracies: [kernel.outputs.coefficient.accuracy],
      });
    }
};

const input = (radii: readonly [number, number], pressures: readonly [number, number]) => (fc: FastCheck) =>
  fc.record({ air: aerosol(fc, radii, pressures), accommodation: magnitude(fc, 0.01, 1) });

export const laws: readonly Law[] = [
  law("free-molecular limit: small particles in thin air", input([5e-10, 5e-9], [1e-3, 1]), (bench, one) =>
    demandLimit(bench, one, freeMolecular),
  ),
  law("continuum limit: large particles in dense air", input([1e-5, 1e-3], [1e5, 1e7]), (bench, one) =>
    demandLimit(bench, one, continuum),
  ),
];
