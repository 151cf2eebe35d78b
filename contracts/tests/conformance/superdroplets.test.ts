import { expect, test } from "vitest";
import { flatten, type Nested, numberOf } from "../../src/conformance/case.ts";
import { regularCasesOf } from "../../src/conformance/fixtures.ts";
import {
  collide,
  type Droplet,
} from "../../src/conformance/kernels/coagulation/stochasticCoagulationStep.reference.ts";
import { stochasticCoagulationStep as kernel } from "../../src/kernels/index.ts";

// What the suite holds inputs of any size against is held against the oracle.

type Boxes = readonly (readonly (readonly number[])[])[];

const additiveAlone = regularCasesOf(kernel).filter(
  ({ inputs }) => inputs.diffusion === "none" && inputs.sedimentation === "off" && inputs.turbulence === "none",
);

test("the oracle knows steps by Golovin's coefficient alone", () => {
  expect(additiveAlone.length).toBeGreaterThan(10);
});

test.each(additiveAlone.map((one) => [one.id, one] as const))("%s", (_, { inputs, expected }) => {
  const number = (name: string) => numberOf(inputs[name] as Nested);
  for (const [box, rows] of (inputs.mass as Boxes).entries()) {
    const of = (group: typeof inputs, name: string) => flatten((group[name] as readonly Nested[])[box]!);
    const multiplicity = of(inputs, "multiplicity");
    const droplets = Array.from(multiplicity, (number, i): Droplet => {
      return { multiplicity: number, masses: rows.map((row) => row[i]!), charge: 0 };
    });
    const got = collide({
      droplets,
      density: [...flatten(inputs.density!)],
      boxVolume: number("boxVolume"),
      timeStep: number("timeStep"),
      additive: number("additive"),
      seed: number("seed"),
      box,
      step: of(inputs, "step")[0]!,
    });
    expect(got.droplets.map((one) => one.multiplicity)).toEqual([...of(expected!, "multiplicity")]);
    expect([got.collisions]).toEqual([...of(expected!, "collisions")]);
    expect([got.missedCollisions]).toEqual([...of(expected!, "missedCollisions")]);
    for (const [s, row] of (expected!.mass as Boxes)[box]!.entries())
      for (const [i, mass] of row.entries()) {
        const error = Math.abs(got.droplets[i]!.masses[s]! - mass);
        expect(error, `species ${s} of droplet ${i}`).toBeLessThanOrEqual(3e-16 * mass);
      }
  }
});
