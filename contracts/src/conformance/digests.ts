import { AitkenError, describe } from "../errors.ts";
import type { Kernel } from "../kernel.ts";
import type { Case } from "./case.ts";
import { parseJson } from "./reference.ts";

/** Sampled oracle values of one size, at 298.15 K and 101 325 Pa. */
export interface Digest {
  readonly n: number;
  /** Which of the n bins `radius`, `mass`, `number` and `transport` are of. */
  readonly bins: readonly number[];
  readonly radius: readonly number[];
  readonly mass: readonly number[];
  readonly number: readonly number[];
  readonly transport: Readonly<Record<string, readonly number[]>>;
  readonly pairs: readonly (readonly [number, number])[];
  readonly brownian_coefficient: readonly number[];
  readonly loss_bins?: readonly number[];
  readonly loss?: readonly number[];
  readonly gain?: readonly number[];
}

/** A file in the schema `aerosol-digests/1`. */
export interface Digests {
  readonly sizes: readonly Digest[];
}

/** @throws AitkenError `data-mismatch` when it is no such file */
export const parseDigests = (text: string, name: string): Digests => {
  const file = parseJson(text, name) as { schema?: unknown; sizes?: unknown } | null;
  if (file?.schema !== "aerosol-digests/1" || !Array.isArray(file.sizes))
    throw new AitkenError(
      "data-mismatch",
      `expected the schema "aerosol-digests/1" with \`sizes\` in ${name}, received ${describe(file?.schema)}`,
    );
  return file as Digests;
};

const air = { temperature: 298.15, pressure: 101_325 };

/** The digests' names of the outputs of transportProperties. */
export const transportOutputs = {
  knudsenNumber: "knudsen_number",
  slipCorrection: "slip_correction_factor",
  mobility: "aerodynamic_mobility",
  diffusionCoefficient: "diffusion_coefficient",
  meanThermalSpeed: "mean_thermal_speed",
  settlingVelocity: "settling_velocity",
} as const;

/** The whole coefficient, where every pair was sampled. */
const coefficientOf = ({ n, pairs, brownian_coefficient: sampled }: Digest): readonly number[][] | undefined => {
  const rows = Array.from({ length: n }, () => new Array<number>(n).fill(-1));
  for (const [index, [i, j]] of pairs.entries()) rows[i]![j] = sampled[index]!;
  return rows.every((row) => row.every((value) => value >= 0)) ? rows : undefined;
};

const casesOfKernel: Readonly<Record<string, (digest: Digest) => Omit<Case, "id" | "source"> | undefined>> = {
  "particle/transportProperties": ({ radius, mass, transport }) => ({
    inputs: { radius, mass, ...air },
    expected: Object.fromEntries(Object.entries(transportOutputs).map(([name, key]) => [name, transport[key]!])),
  }),
  "coagulation/brownianCoefficient": (digest) => {
    const coefficient = digest.n === digest.bins.length ? coefficientOf(digest) : undefined;
    return coefficient && { inputs: { radius: digest.radius, mass: digest.mass, ...air }, expected: { coefficient } };
  },
  "coagulation/coagulationRates": (digest) => {
    const { n, bins, radius, number, gain, loss } = digest;
    const coefficient = n === bins.length ? coefficientOf(digest) : undefined;
    if (!coefficient || !gain || !loss) return undefined;
    return {
      inputs: { radius, concentration: number, coefficient, overflow: "conserveVolume" },
      expected: { gain, loss },
    };
  },
};

/** What the digests say about a kernel, sampled bins taken for a small system of their own. */
export const digestCases = (kernel: Kernel, { sizes }: Digests): readonly Case[] =>
  sizes.flatMap((digest) => {
    const made = casesOfKernel[kernel.name]?.(digest);
    return made ? [{ id: `digests/urban-n${digest.n}`, source: `digests.json#${digest.n}`, ...made }] : [];
  });
