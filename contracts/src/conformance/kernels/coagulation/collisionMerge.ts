import { collisionMerge as kernel } from "../../../kernels/coagulation/collisionMerge.ts";
import { flatten, type Values } from "../../case.ts";
import { caseOf } from "../../fixtures.ts";
import { laneSizes, type Traits, type Trial } from "../../traits.ts";
import { conservation } from "./collisionMerge.laws.ts";

/** What of a case is a list over particles, by rows. */
const particlesOf = (id: string) => {
  const { inputs, expected } = caseOf(kernel, id);
  const [recipient, donor] = [flatten(inputs.recipient!), flatten(inputs.donor!)];
  const charge = flatten(inputs.charge!);
  const together = charge.map(Math.abs);
  // A donor has no charge in the end; it counts where it went.
  for (const [p, to] of recipient.entries()) together[to] = together[to]! + together[donor[p]!]!;
  return {
    count: charge.length,
    recipient,
    donor,
    density: flatten(inputs.density!),
    before: { mass: flatten(inputs.mass!), charge, concentration: flatten(inputs.concentration!) },
    after: Object.fromEntries(Object.entries(expected!).map(([name, nested]) => [name, flatten(nested)])),
    together,
    /** Those that meet nobody. */
    alone: [...charge.keys()].filter((i) => !recipient.includes(i) && !donor.includes(i)),
  };
};

/**
 * A case again and again, and what room is left taken by particles of it that meet nobody. The last pair of each box is no
 * collision.
 */
const trialsOf = (id: string) => {
  const { count, recipient, donor, density, before, after, together, alone } = particlesOf(id);
  return (n: number, boxes: number): Trial => {
    const blocks = Math.floor(n / count);
    const sourceOf = (i: number): number => (i < blocks * count ? i % count : alone[i % alone.length]!);
    const pairs = blocks * recipient.length + 1;
    const indices = (ends: Float64Array) => ({
      data: Int32Array.from({ length: boxes * pairs }, (_, at) => {
        const p = at % pairs;
        return p === pairs - 1 ? -1 : ends[p % ends.length]! + Math.floor(p / ends.length) * count;
      }),
      shape: [boxes, pairs],
    });
    const laid = (data: Float64Array) => {
      const rows = data.length / count;
      return Float64Array.from(
        { length: boxes * rows * n },
        (_, at) => data[(Math.floor(at / n) % rows) * count + sourceOf(at % n)]!,
      );
    };
    const values: Values = {
      density: { data: density, shape: [density.length] },
      recipient: indices(recipient),
      donor: indices(donor),
      mass: { data: laid(before.mass), shape: [boxes, density.length, n] },
      charge: { data: laid(before.charge), shape: [boxes, n] },
      concentration: { data: laid(before.concentration), shape: [boxes, n] },
    };
    const expected = Object.fromEntries(Object.entries(after).map(([name, data]) => [name, laid(data)]));
    return { values, expectation: { expected, scale: { charge: laid(together) } } };
  };
};

const trials = [trialsOf("collision_merge/random-1-n9"), trialsOf("collision_merge/simple")];

const probed = particlesOf("collision_merge/random-1-n9");
/** Where what a particle consists of is after all collisions. */
const holderOf = (i: number): number => {
  let holder = i;
  for (const [p, from] of probed.donor.entries()) if (from === holder) holder = probed.recipient[p]!;
  return holder;
};

export const collisionMerge: Traits = {
  kernel,
  sizes: [...laneSizes, 1001],
  trials: (n, boxes) => trials.map((trial) => trial(n, boxes)),
  probe: {
    values: trials[0]!(probed.count, 2).values,
    reach: (field, from, result, to) => {
      if (field === "density") return result === "radius";
      if (from[0] !== to[0]) return false;
      const [i, k] = [from.at(-1)!, to.at(-1)!];
      if (field === "concentration") return result === field && i === k && holderOf(i) === i;
      if (result !== field && !(field === "mass" && result === "radius")) return false;
      return holderOf(i) === k && (result !== "mass" || from[1] === to[1]);
    },
  },
  // Indices name particles by their order.
  ordered: ["particle"],
  laws: [conservation],
  checks: [],
};
