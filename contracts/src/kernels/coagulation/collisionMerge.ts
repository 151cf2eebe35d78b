import { exact, relative, scaled } from "../../accuracy.ts";
import { indexOrNone, nonNegative, positive, real } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineKernel, type Fault, type Given, type Sizes } from "../../kernel.ts";

const bounds = { float64: 1e-15, float32: 1e-6 };

/** The first pair that is no collision of two particles that are there, box by box in the order of the pairs. */
const faultOf = (given: Given, { box = 0, species = 0, particle = 0, pair = 0 }: Sizes): Fault | undefined => {
  const [mass, concentration] = [given.mass as Float64Array, given.concentration as Float64Array];
  const [recipient, donor] = [given.recipient as Int32Array, given.donor as Int32Array];
  for (let b = 0; b < box; b++) {
    const used = new Set<number>();
    const isThere = (i: number): boolean => {
      if (used.has(i) || concentration[b * particle + i] === 0) return false;
      for (let s = 0; s < species; s++) if (mass[(b * species + s) * particle + i] !== 0) return true;
      return false;
    };
    for (let index = b * pair; index < (b + 1) * pair; index++) {
      const [to, from] = [recipient[index]!, donor[index]!];
      if (to < 0) continue;
      if (from < 0) return { field: "donor", index, expected: "an index of particle, since `recipient` is one," };
      if (from === to) return { field: "donor", index, expected: "another particle than `recipient`" };
      const absent = "a particle that has mass and number when its pair comes";
      if (!isThere(to)) return { field: "recipient", index, expected: absent };
      if (!isThere(from)) return { field: "donor", index, expected: absent };
      used.add(from);
    }
  }
  return undefined;
};

/**
 * Particles that collide become one, pair by pair in the given order: the recipient takes the donor's mass and charge, and the
 * donor's slot is empty. A recipient may meet again, as either; a recipient of −1 is no collision, so that boxes may have
 * different numbers of them. The radius is that of a sphere of all a particle consists of, after the last pair.
 */
export const collisionMerge = defineKernel({
  name: "coagulation/collisionMerge",
  summary:
    "Particles merge pair by pair, in place: mass of each species and charge go from the donor to the recipient.",
  equation: String.raw`m_{s,i} \leftarrow m_{s,i} + m_{s,j},\quad q_i \leftarrow q_i + q_j,\quad m_{s,j} = q_j = c_j = 0,\qquad r_i = \sqrt[3]{\frac{3}{4\pi} \sum_s \frac{m_{s,i}}{\rho_s}}`,
  source: "definition",
  dimensions: ["box", "species", "particle", "pair"],
  inputs: {
    density: array("kg/m^3", ["species"], { domain: positive }),
    recipient: array("1", ["box", "pair"], { type: "int32", domain: indexOrNone("particle") }),
    donor: array("1", ["box", "pair"], { type: "int32", domain: indexOrNone("particle") }),
  },
  updates: {
    mass: array("kg", ["box", "species", "particle"], { domain: nonNegative, accuracy: relative(bounds) }),
    charge: array("1", ["box", "particle"], {
      domain: real,
      optional: true,
      accuracy: scaled(bounds, "the charges that come together"),
    }),
    concentration: array("1/m^3", ["box", "particle"], { domain: nonNegative, accuracy: exact }),
  },
  outputs: { radius: array("m", ["box", "particle"], { accuracy: relative(bounds) }) },
  faultOf,
  cost: ({ box = 0, species = 0, particle = 0, pair = 0 }) => ({
    add: box * ((species + 1) * pair + species * particle),
    multiply: box * (species + 1) * particle,
    divide: 0,
    squareRoot: 0,
    exponential: 2 * box * particle,
    bytes: box * (8 * (species + 1) * particle + (16 * (species + 2) + 8) * pair),
  }),
});
