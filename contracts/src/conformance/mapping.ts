import type { Kernel } from "../kernel.ts";
import { brownianCoefficient } from "../kernels/coagulation/brownianCoefficient.ts";
import { coagulationCoefficient } from "../kernels/coagulation/coagulationCoefficient.ts";
import { coagulationRates } from "../kernels/coagulation/coagulationRates.ts";
import { coagulationRatesInAir } from "../kernels/coagulation/coagulationRatesInAir.ts";
import { coagulationStep } from "../kernels/coagulation/coagulationStep.ts";
import { collisionMerge } from "../kernels/coagulation/collisionMerge.ts";
import { continuousCoagulationLoss } from "../kernels/coagulation/continuousCoagulationLoss.ts";
import { continuousSplineCoagulationGain } from "../kernels/coagulation/continuousSplineCoagulationGain.ts";
import { splineCoagulationGain } from "../kernels/coagulation/splineCoagulationGain.ts";
import { stochasticCoagulationStep } from "../kernels/coagulation/stochasticCoagulationStep.ts";
import { condensationStep } from "../kernels/condensation/condensationStep.ts";
import { implicitCondensationStep } from "../kernels/condensation/implicitCondensationStep.ts";
import { limitedMassTransfer } from "../kernels/condensation/limitedMassTransfer.ts";
import { nucleationStep } from "../kernels/nucleation/nucleationStep.ts";
import { idealActivity } from "../kernels/particle/idealActivity.ts";
import { kappaActivity } from "../kernels/particle/kappaActivity.ts";
import { lognormalDistribution } from "../kernels/particle/lognormalDistribution.ts";
import { sizeFromMasses } from "../kernels/particle/sizeFromMasses.ts";
import { transportProperties } from "../kernels/particle/transportProperties.ts";
import type { Case } from "./case.ts";
import { type Digests, digestCases } from "./digests.ts";
import { formulaMappings } from "./formulas.ts";
import { type Feed, Importer, type ReferenceFile } from "./reference.ts";
import { velocitiesInAir, withVelocitiesAdded } from "./sedimentation.ts";

/** How reference files feed a kernel; several files may know different outputs of one kernel. */
export interface Mapping {
  readonly kernel: Kernel;
  readonly feeds: readonly Feed[];
}

const radiusAndMass = { particle_radius: "radius", particle_mass: "mass" };
const gridAndCoefficient = { particle_radius: "radius", kernel: "coefficient" };

/** A sum of mechanisms as choices; undefined for one that counts diffusion twice. */
const choicesOf = (mechanisms: readonly string[]): Record<string, string> | undefined => {
  const has = (name: string): boolean => mechanisms.includes(name);
  if (has("brownian") && has("charged_hard_sphere")) return undefined;
  return {
    diffusion: has("brownian") ? "brownian" : has("charged_hard_sphere") ? "hardSphere" : "none",
    sedimentation: has("sedimentation_sp2016") ? "on" : "off",
    turbulence: has("turbulent_shear_st1956") ? "shear" : "none",
  };
};

/** For outputs that do not depend on it. */
const anyRadius = () => 1e-7;
const anyMass = () => 1e-18;

type Table = readonly (readonly number[])[];

/**
 * A mass is what it was plus its transfer over the concentration, the gas what it was less all transfers: where gas and
 * surface pressure nearly cancel, rounding of the transfer is what they are off by. The reference's magnitudes, old mass
 * and old gas plus |transfers|, leave that out, and its own evaluation in 53 bits exceeds its tolerance there.
 */
const withTransfers: NonNullable<Feed["scale"]> = ({ scale, inputs: { concentration } }) => {
  if (!scale) return undefined;
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
        rename: gridAndCoefficient,
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
    kernel: sizeFromMasses,
    feeds: [{ file: "particle/size_from_masses", layout: "whole", rename: { masses: "mass", mass: "totalMass" } }],
  },
  {
    kernel: idealActivity,
    feeds: (["molar", "volume", "mass"] as const).map((basis) => ({
      file: `particle/ideal_activity_${basis}`,
      layout: "whole",
      choices: () => ({ basis }),
      output: "activity",
    })),
  },
  {
    kernel: kappaActivity,
    feeds: [{ file: "particle/kappa_activity", layout: "whole", output: "activity" }],
  },
  {
    kernel: lognormalDistribution,
    feeds: Object.entries({
      analyticDensity: "lognormal_pdf_analytic",
      density: "lognormal_pdf",
      number: "lognormal_pmf",
    }).map(([output, file]) => ({
      file: `particle/${file}`,
      layout: "whole",
      rename: { x_values: "size", mode: "median", number_of_particles: "numberConcentration" },
      output,
    })),
  },
  {
    kernel: coagulationCoefficient,
    feeds: [
      ...(["hardSphere", "dyachkov2007", "gatti2008", "gopalakrishnan2012", "chahl2019"] as const).map(
        (diffusion): Feed => ({
          file: `pair/charged_${diffusion === "hardSphere" ? "hard_sphere" : diffusion}`,
          layout: "whole",
          rename: { ...radiusAndMass, particle_charge: "charge" },
          choices: () => ({ diffusion }),
          output: "coefficient",
        }),
      ),
      {
        file: "pair/sedimentation_sp2016_air",
        layout: "whole",
        rename: { particle_radius: "radius", particle_density: "density" },
        choices: () => ({ diffusion: "none", sedimentation: "on" }),
        output: "coefficient",
        scale: withVelocitiesAdded(velocitiesInAir),
      },
      {
        file: "pair/kernel_sum",
        layout: "whole",
        rename: { ...radiusAndMass, particle_charge: "charge", particle_density: "density" },
        consume: ["mechanisms"],
        choices: ({ mechanisms }) => choicesOf(mechanisms as readonly string[]),
        output: "coefficient",
        scale: withVelocitiesAdded(velocitiesInAir),
      },
    ],
  },
  {
    kernel: coagulationStep,
    feeds: [
      {
        file: "steps/coagulation_step_fixed_pivot",
        layout: "whole",
        rename: gridAndCoefficient,
        output: "concentration",
      },
    ],
  },
  {
    kernel: continuousCoagulationLoss,
    feeds: [{ file: "rates/coagulation_loss_continuous", layout: "whole", rename: gridAndCoefficient, output: "loss" }],
  },
  ...(
    [
      [splineCoagulationGain, "discrete"],
      [continuousSplineCoagulationGain, "continuous"],
    ] as const
  ).map(
    ([kernel, kind]): Mapping => ({
      kernel,
      feeds: [
        {
          file: `rates/coagulation_gain_${kind}_spline`,
          layout: "whole",
          rename: gridAndCoefficient,
          output: "gain",
        },
      ],
    }),
  ),
  {
    kernel: collisionMerge,
    feeds: [
      {
        file: "steps/collision_merge",
        layout: "whole",
        rename: { masses: "mass" },
        consume: ["pairs"],
        lists: ({ pairs }) => {
          const [recipient, donor] = [0, 1].map((end) => (pairs as Table).map((pair) => pair[end]!));
          return { recipient: recipient!, donor: donor! };
        },
      },
    ],
  },
  {
    kernel: coagulationRatesInAir,
    feeds: [
      {
        file: "rates/coagulation_rates_in_air",
        layout: "whole",
        rename: { ...radiusAndMass, particle_charge: "charge", particle_density: "density" },
      },
    ],
  },
  {
    kernel: stochasticCoagulationStep,
    feeds: [{ file: "steps/stochastic_coagulation_step", layout: "whole", rename: { masses: "mass" } }],
  },
  {
    kernel: nucleationStep,
    feeds: [{ file: "steps/nucleation_injection_step", layout: "whole", rename: { masses: "mass" } }],
  },
  {
    kernel: limitedMassTransfer,
    feeds: [
      {
        file: "steps/mass_transfer_limited",
        layout: "whole",
        rename: { gas_mass: "gasConcentration", particle_mass: "mass", particle_concentration: "concentration" },
        output: "massTransfer",
      },
    ],
  },
  {
    kernel: condensationStep,
    feeds: [
      { file: "steps/condensation_step_isothermal", layout: "whole", rename: { masses: "mass" }, scale: withTransfers },
      {
        file: "steps/condensation_step_latent_heat",
        layout: "whole",
        rename: { masses: "mass" },
        scale: withTransfers,
      },
    ],
  },
  {
    kernel: implicitCondensationStep,
    feeds: [{ file: "steps/implicit_condensation_step", layout: "whole", rename: { masses: "mass" } }],
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
