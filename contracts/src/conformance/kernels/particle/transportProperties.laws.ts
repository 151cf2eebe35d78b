import { constants } from "../../../constants.ts";
import { transportProperties as kernel } from "../../../kernels/particle/transportProperties.ts";
import { viscosity } from "../../../workloads/air.ts";
import type { Bench } from "../../check.ts";
import { demandBetween, type Law, law } from "../../laws.ts";
import { callKernel } from "../../running.ts";
import { type Aerosol, aerosol, valuesOfAerosol } from "../aerosol.ts";

const { outputs } = kernel;
type Output = keyof typeof outputs;

/** The results of one particle, with what it is. */
type Known = Readonly<Record<Output | "radius" | "mass" | "temperature", number>>;

/** An interval of an output, as it follows from other outputs. */
interface Relation {
  readonly of: Output;
  readonly from: readonly Output[];
  readonly between: (known: Known) => readonly [low: number, high: number];
}

const just = (value: number): readonly [number, number] => [value, value];

const demandRelation = async (bench: Bench, air: Aerosol, { of, from, between }: Relation): Promise<void> => {
  const results = await callKernel(bench.backend, kernel, valuesOfAerosol(air));
  for (const [i, particle] of air.particles.entries()) {
    const own = Object.fromEntries(Object.keys(outputs).map((name) => [name, results[name]![i]!]));
    const [low, high] = between({ ...own, ...particle, temperature: air.temperature } as Known);
    demandBetween(bench, {
      where: `${of}[${i}] of ${air.particles.length} particles, from ${from.join(", ")}`,
      got: own[of]!,
      low,
      high,
      accuracies: [of, ...from].map((name) => outputs[name].accuracy),
    });
  }
};

const relation = (
  title: string,
  radii: readonly [number, number],
  pressures: readonly [number, number],
  one: Relation,
): Law =>
  law(
    title,
    (fc) => aerosol(fc, radii, pressures),
    (bench, air) => demandRelation(bench, air, one),
  );

const any = [1e-9, 1e-4] as const;
const airs = [1e3, 1e6] as const;

export const laws: readonly Law[] = [
  relation("diffusion is mobility × k_B T, after Einstein", any, airs, {
    of: "diffusionCoefficient",
    from: ["mobility"],
    between: ({ mobility, temperature }) => just(mobility * constants.boltzmann.value * temperature),
  }),
  relation("settling is mobility × weight", any, airs, {
    of: "settlingVelocity",
    from: ["mobility"],
    between: ({ mobility, mass }) => just(mobility * mass * constants.gravity.value),
  }),
  relation("mobility is slip over Stokes' friction", any, airs, {
    of: "mobility",
    from: ["slipCorrection"],
    between: ({ slipCorrection, radius, temperature }) =>
      just(slipCorrection / (6 * Math.PI * viscosity(temperature) * radius)),
  }),
  relation("no slip in the continuum limit", [1e-4, 1e-3], [1e5, 1e7], {
    of: "slipCorrection",
    from: ["knudsenNumber"],
    between: ({ knudsenNumber: kn }) => [1 + 1.257 * kn, 1 + 1.257 * kn + 0.4 * kn * Math.exp(-1.1 / kn)],
  }),
  // exp(−y) is from 1 − y to 1 − y + y²/2, y = 1.1/Kn.
  relation("slip 1.657 Kn + 0.56 in the free-molecular limit", [5e-10, 5e-9], [1e-3, 1], {
    of: "slipCorrection",
    from: ["knudsenNumber"],
    between: ({ knudsenNumber: kn }) => [1.657 * kn + 0.56, 1.657 * kn + 0.56 + 0.242 / kn],
  }),
];
