import type { Kernel } from "../kernel.ts";
import { brownianCoefficient } from "../kernels/coagulation/brownianCoefficient.ts";
import { coagulationRates } from "../kernels/coagulation/coagulationRates.ts";
import { condensationStep } from "../kernels/condensation/condensationStep.ts";
import { transportProperties } from "../kernels/particle/transportProperties.ts";
import type { Case } from "./case.ts";
import { type Digests, digestCases } from "./digests.ts";
import { formulaMappings } from "./formulas.ts";
import { type Feed, Importer, type ReferenceFile } from "./reference.ts";

/** How reference files feed a kernel; several files may know different outputs of one kernel. */
export interface Mapping {
  readonly kernel: Kernel;
  readonly feeds: readonly Feed[];
}

const radiusAndMass = { particle_radius: "radius", particle_mass: "mass" };

/** For outputs that do not depend on it. */
const anyRadius = () => 1e-7;
const anyMass = () => 1e-18;

type Table = readonly (readonly number[])[];

/**
 * A mass is what it was plus its transfer over the concentration, the gas what it was less all transfers: where gas and
 * surface pressure nearly cancel, rounding of the transfer is what they are off by. The reference's magnitudes, old mass
 * and old gas plus |transfers|, leave that out, and its own evaluation in 53 bits exceeds its tolerance there.
 */
const withTransfers: NonNullable<Feed["scale"]> = (scale, { concentration }) => {
  const transfer = scale.massTransfer as readonly Table[];
  const mass = (scale.mass as readonly Table[]).map((box, b) =>
    box.map((row, s) =>
      row.map((held, i) => {
        const c = (concentration as Table)[b]![i]!;
        return c > 0 ? held + transfer[b]![s]![i]! / c : held;
      }),
    ),
  );
  const gasConcentration = (scale.gasConcentration as Table).map((box, b) =>
    box.map((gas, s) => transfer[b]![s]!.reduce((total, one) => total + one, gas)),
  );
  return { ...scale, mass, gasConcentration };
};

export const mappings: readonly Mapping[] = [
  ...formulaMappings,
  {
    kernel: transportProperties,
    feeds: [
      {
        file: "gas/mean_free_path_air",
        layout: "elements",
        // The Knudsen number of a particle of one metre is the mean free path.
        derive: { radius: () => 1, mass: anyMass },
        output: "knudsenNumber",
      },
      {
        file: "particle/diffusion_coefficient_air",
        layout: "elements",
        rename: radiusAndMass,
        derive: { mass: anyMass },
        output: "diffusionCoefficient",
      },
      {
        file: "particle/mean_thermal_speed",
        layout: "elements",
        rename: radiusAndMass,
        derive: { radius: anyRadius, pressure: () => 101_325 },
        output: "meanThermalSpeed",
      },
      {
        file: "particle/settling_velocity_air",
        layout: "elements",
        rename: radiusAndMass,
        consume: ["particle_density"],
        derive: {
          mass: ({ particle_density: density = 0, particle_radius: r = 0 }) =>
            ((4 * Math.PI) / 3) * density * (r * r * r),
        },
        output: "settlingVelocity",
      },
    ],
  },
  {
    kernel: brownianCoefficient,
    feeds: [
      {
        file: "pair/brownian_kernel",
        layout: "whole",
        rename: { ...radiusAndMass, alpha_collision_efficiency: "accommodation" },
        output: "coefficient",
      },
    ],
  },
  {
    kernel: coagulationRates,
    feeds: [
      {
        file: "rates/coagulation_gain_fixed_pivot",
        layout: "whole",
        rename: { particle_radius: "radius", kernel: "coefficient" },
        output: "gain",
      },
      {
        file: "rates/coagulation_loss_discrete",
        layout: "whole",
        rename: { kernel: "coefficient" },
        derive: { radius: (_, index) => 1e-8 * (index + 1) },
        output: "loss",
      },
    ],
  },
  {
    kernel: condensationStep,
    feeds: [
      {
        file: "steps/condensation_step_isothermal",
        layout: "whole",
        rename: { masses: "mass" },
        scale: withTransfers,
      },
    ],
  },
];

/** Where reference files come from: undefined for one that is not there. */
export interface Reference {
  file(path: string): ReferenceFile | undefined;
  readonly digests?: Digests | undefined;
}

/** All cases of a kernel that there are in a set of reference files. */
export const importCases = ({ kernel, feeds }: Mapping, reference: Reference): readonly Case[] => [
  ...feeds.flatMap((feed) => {
    const file = reference.file(feed.file);
    return file ? new Importer(feed, kernel.fields).casesOf(file) : [];
  }),
  ...(reference.digests ? digestCases(kernel, reference.digests) : []),
];
