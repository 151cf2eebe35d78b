import { coagulationCoefficient as kernel } from "@aitken/contracts/kernels";
import { chahl2019Dimensionless } from "../../formulas/coagulation/chahl2019Dimensionless.ts";
import { chargedCoefficient } from "../../formulas/coagulation/chargedCoefficient.ts";
import { dyachkov2007Dimensionless } from "../../formulas/coagulation/dyachkov2007Dimensionless.ts";
import { gatti2008Dimensionless } from "../../formulas/coagulation/gatti2008Dimensionless.ts";
import { gopalakrishnan2012Dimensionless } from "../../formulas/coagulation/gopalakrishnan2012Dimensionless.ts";
import { hardSphereDimensionless } from "../../formulas/coagulation/hardSphereDimensionless.ts";
import { sedimentationCoefficient } from "../../formulas/coagulation/sedimentationCoefficient.ts";
import { turbulentShearCoefficient } from "../../formulas/coagulation/turbulentShearCoefficient.ts";
import { mobilityInAir } from "../../formulas/particle/mobilityInAir.ts";
import type { Operations } from "../../operations.ts";
import { type Pairs, pairsOf } from "../../pairs.ts";
import { type Fields, lazy, type Program } from "../../program.ts";
import { scaledConstants } from "../../units.ts";
import { brownian } from "./brownianCoefficient.ts";

const dimensionless = {
  hardSphere: hardSphereDimensionless,
  dyachkov2007: dyachkov2007Dimensionless,
  gatti2008: gatti2008Dimensionless,
  gopalakrishnan2012: gopalakrishnan2012Dimensionless,
  chahl2019: chahl2019Dimensionless,
} as const;

export const coagulationCoefficient: Program<typeof kernel> = {
  kernel,
  refused: {
    turbulence: { dns: "takes differences of numbers that float32 does not tell apart" },
  },
  run: (o, fields, { sizes }) => ({ coefficient: () => coefficientOf(o, fields, sizes) }),
};

/** What the chosen mechanisms bring together of all pairs. */
export const coefficientOf = <V>(
  o: Operations<V>,
  fields: Fields<typeof kernel, V>,
  sizes: { readonly box: number; readonly particle: number },
): V => {
  const { radius, temperature, pressure } = fields;
  const pairs = pairsOf(o, sizes);
  const mobility = lazy(() => mobilityInAir(o, radius, temperature, pressure));
  const terms = [diffusion, sedimentation, turbulence].flatMap((term) => term(o, fields, pairs, mobility));
  const [first = o.zeros([sizes.box, sizes.particle, sizes.particle]), ...more] = terms;
  return more.reduce((sum, term) => o.add(sum, term), first);
};

/** What a mechanism brings together, or nothing where it is not chosen. */
type Term = <V>(o: Operations<V>, fields: Fields<typeof kernel, V>, pairs: Pairs<V>, mobility: () => V) => readonly V[];

const diffusion: Term = (o, fields, pairs, mobility) => {
  const { diffusion: chosen, radius, temperature, accommodation } = fields;
  if (chosen === "none") return [];
  const mass = fields.mass!;
  if (chosen === "brownian")
    return [brownian(o, pairs, { radius, mass, mobility: mobility(), temperature, accommodation })];
  const { both, ofBox } = pairs;
  return [
    chargedCoefficient(
      o,
      dimensionless[chosen],
      ...both(radius),
      ...both(mass),
      ...both(o.divide(1, mobility())),
      ...both(fields.charge!),
      ofBox(temperature),
    ),
  ];
};

const sedimentation: Term = (o, { sedimentation: chosen, radius, density }, { both }, mobility) => {
  if (chosen === "off") return [];
  const volume = o.multiply(o.multiply((4 / 3) * Math.PI, radius), radius, radius);
  const weight = o.multiply(o.multiply(scaledConstants.gravity, density!), volume);
  return [sedimentationCoefficient(o, ...both(radius), ...both(o.multiply(weight, mobility())), 1)];
};

const turbulence: Term = (o, fields, { both, ofBox }) => {
  const { turbulence: chosen, radius, turbulentDissipation, kinematicViscosity } = fields;
  if (chosen !== "shear") return [];
  return [turbulentShearCoefficient(o, ...both(radius), ofBox(turbulentDissipation), ofBox(kinematicViscosity))];
};
