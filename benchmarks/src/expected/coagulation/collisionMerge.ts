import { sphereRadius } from "@aitken/typescript/formulas";
import { arrayOf, type Evaluate, speciesOf, spread, sum } from "../sample.ts";

/** What particles consist of after all collisions of a box, one by one in their order. */
export const collisionMerge: Evaluate = (values, sizes, box) => {
  const { species = 0, particle: n = 0, pair = 0 } = sizes;
  const massesBefore = speciesOf(values, "mass", sizes, box);
  const density = arrayOf(values, "density");
  const particles = Array.from({ length: n }, (_, i) => ({
    masses: massesBefore(i),
    concentration: arrayOf(values, "concentration")[box * n + i]!,
  }));
  for (let p = box * pair; p < (box + 1) * pair; p++) {
    const recipient = particles[arrayOf(values, "recipient")[p]!];
    const donor = particles[arrayOf(values, "donor")[p]!];
    if (!recipient || !donor) continue;
    recipient.masses = recipient.masses.map((mass, s) => mass + donor.masses[s]!);
    donor.masses = donor.masses.map(() => 0);
    donor.concentration = 0;
  }
  const chosen = spread(n);
  return [
    {
      field: "mass",
      indices: chosen.flatMap((i) => Array.from({ length: species }, (_, s) => (box * species + s) * n + i)),
      expected: chosen.flatMap((i) => particles[i]!.masses),
    },
    {
      field: "concentration",
      indices: chosen.map((i) => box * n + i),
      expected: chosen.map((i) => particles[i]!.concentration),
    },
    {
      field: "radius",
      indices: chosen.map((i) => box * n + i),
      expected: chosen.map((i) => sphereRadius(sum(particles[i]!.masses.map((mass, s) => mass / density[s]!)))),
    },
  ];
};
