import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { condensationStep, splineCoagulationGain } from "../src/kernels/index.ts";
import { product } from "../src/numbers.ts";
import { shapeOf } from "../src/shape.ts";
import { bind, type Extent } from "../src/validate.ts";

const sizes = fc.record({
  box: fc.integer({ min: 1, max: 5 }),
  species: fc.integer({ min: 1, max: 5 }),
  particle: fc.integer({ min: 1, max: 50 }),
});

const scalars = { timeStep: 1 };

/** The sizes found when every array field has the shape that `give` makes of its true one. */
const found = (true_: Record<string, number>, give: (shape: readonly number[]) => readonly number[], each: unknown) => {
  const extents = condensationStep.fields.flatMap((field): [string, Extent][] =>
    field.kind === "array" ? [[field.name, { shape: give(shapeOf(field, true_)), type: field.type }]] : [],
  );
  const values = { ...scalars, ...Object.fromEntries(extents), temperature: each };
  return bind(condensationStep, values, ["input", "update", "output"], (_, value) => value as Extent).sizes;
};

describe("the sizes of a kernel's dimensions are found", () => {
  test("from full shapes", () => {
    fc.assert(
      fc.property(sizes, (true_) => {
        expect(found(true_, (shape) => shape, 298)).toEqual(true_);
      }),
    );
  });

  test("from flat arrays, when something says the number of boxes", () => {
    fc.assert(
      fc.property(sizes, (true_) => {
        const temperature: Extent = { shape: [true_.box], type: "float64" };
        expect(found(true_, (shape) => [product(shape)], temperature)).toEqual(true_);
      }),
    );
  });

  test("from flat arrays of one box, when nothing does", () => {
    fc.assert(
      fc.property(sizes, (some) => {
        const true_ = { ...some, box: 1 };
        expect(found(true_, (shape) => [product(shape)], 298)).toEqual(true_);
      }),
    );
  });

  test("and one array of another size is refused by name", () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 3 }), (true_, more) => {
        let first = true;
        const odd = (shape: readonly number[]) => {
          if (!first) return shape;
          first = false;
          return shape.map((size, index) => (index === shape.length - 1 ? size + more : size));
        };
        expect(() => found(true_, odd, 298)).toThrow(
          expect.objectContaining({ code: "wrong-shape", field: expect.any(String) }),
        );
      }),
    );
  });
});

describe("a kernel that needs some elements", () => {
  const boundTo = (particle: number) => () => {
    const shapes = { radius: [particle], concentration: [1, particle], coefficient: [1, particle, particle] };
    const values = Object.fromEntries(
      Object.entries(shapes).map(([name, shape]) => [name, { shape, type: "float64" }]),
    );
    return bind(splineCoagulationGain, values, ["input"], (_, value) => value as Extent).sizes;
  };

  test("takes as many, and refuses fewer by the name of a field that has them", () => {
    expect(boundTo(4)()).toEqual({ box: 1, particle: 4 });
    for (const few of [0, 1, 3])
      expect(boundTo(few)).toThrow(
        expect.objectContaining({
          code: "wrong-shape",
          field: "radius",
          message: expect.stringContaining(`expected particle ≥ 4 for \`radius\`, received particle = ${few}`),
        }),
      );
  });
});
