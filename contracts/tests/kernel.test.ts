import { describe, expect, test } from "vitest";
import { relative } from "../src/accuracy.ts";
import { positive } from "../src/domain.ts";
import { array, choice, each, scalar } from "../src/field.ts";
import { defineKernel, type KernelDeclaration } from "../src/kernel.ts";
import { catalogue } from "../src/kernels/index.ts";

const accuracy = relative({ float64: 1e-15, float32: 1e-6 });
const cost = () => ({ add: 0, multiply: 0, divide: 0, squareRoot: 0, exponential: 0, bytes: 0 });
const declaration = {
  name: "test/twice",
  summary: "Doubles.",
  source: "arithmetic",
  dimensions: ["box", "particle"],
  inputs: { radius: array("m", ["box", "particle"]), temperature: each("K", ["box"]), factor: scalar("1") },
  outputs: { doubled: array("m", ["box", "particle"], { accuracy }) },
  cost,
} as const satisfies KernelDeclaration;

describe("a kernel is made from its declaration", () => {
  test("with its family, title and fields in calling order", () => {
    const kernel = defineKernel(declaration);
    expect(kernel).toMatchObject({ family: "test", title: "twice" });
    expect(kernel.fields.map(({ role, name }) => `${role} ${name}`)).toEqual([
      "input radius",
      "input temperature",
      "input factor",
      "output doubled",
    ]);
  });

  test("with a signature that says all of the calling convention, and its hash", () => {
    const kernel = defineKernel(declaration);
    expect(kernel.signature).toBe(
      "test/twice(box; particle; input radius: float64[box,particle]; input temperature: each[box]; input factor: float64; output doubled: float64[box,particle])",
    );
    expect(kernel.hash).toMatch(/^[0-9a-f]{16}$/);
  });

  test("and another order, kind, type, option or dimension is another hash", () => {
    const { radius, temperature, factor } = declaration.inputs;
    const hash = (changes: Partial<KernelDeclaration>) => defineKernel({ ...declaration, ...changes }).hash;
    const hashes = [
      hash({}),
      hash({ inputs: { temperature, radius, factor } }),
      hash({ inputs: { radius, temperature: scalar("K"), factor } }),
      hash({ inputs: { radius: array("m", ["box", "particle"], { type: "int32" }), temperature, factor } }),
      hash({ inputs: { radius: array("m", ["particle"]), temperature, factor } }),
      hash({ inputs: { radius, temperature, factor: choice(["one", "two"]) } }),
      hash({ inputs: { radius, temperature, factor: choice(["two", "one"]) } }),
      hash({ dimensions: ["particle", "box"] }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test("while words that no code depends on leave the hash alone", () => {
    expect(defineKernel({ ...declaration, summary: "Twice as much.", source: "Euclid" }).hash).toBe(
      defineKernel(declaration).hash,
    );
  });
});

describe("a declaration that contradicts itself is refused", () => {
  const refused = (changes: Partial<KernelDeclaration>) => () => defineKernel({ ...declaration, ...changes });
  test.each([
    ["a name without a family", { name: "twice" }, /family\/kernel/],
    ["a dimension that is not declared", { inputs: { radius: array("m", ["bin"]) } }, /received bin/],
    ["a field named like a dimension", { inputs: { box: scalar("1") } }, /`box` is taken/],
    ["a reserved field name", { inputs: { workspace: scalar("1") } }, /`workspace` is taken/],
    ["a name that is both input and output", { inputs: { doubled: scalar("m") } }, /declared twice/],
    ["a unit that is none", { inputs: { radius: array("furlong", ["box"]) } }, /furlong/],
    ["a choice without options", { inputs: { how: choice([]) } }, /options for `how`/],
    ["an output without an accuracy", { outputs: { doubled: array("m", ["box"]) } }, /accuracy for `doubled`/],
    ["a least size of what is no dimension", { least: { bin: 4 } }, /received one of bin/],
    ["nothing to compute", { outputs: {} }, /an output or an update/],
    [
      "an input required by what is no choice",
      { inputs: { radius: array("m", ["box"], { requiredBy: { how: "so" } }) } },
      /no choice of this kernel/,
    ],
  ] satisfies [string, Partial<KernelDeclaration>, RegExp][])("%s", (_, changes, words) => {
    expect(refused(changes)).toThrow(words);
    expect(refused(changes)).toThrow(expect.objectContaining({ name: "AitkenError", code: "invalid-kernel" }));
  });
});

describe("the catalogue", () => {
  test("names every kernel once", () => {
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ hash }) => hash)).size).toBe(catalogue.length);
  });

  test.each(catalogue.map((kernel) => [kernel.name, kernel] as const))(
    "%s has a source, and costs that grow",
    (_, kernel) => {
      // A paper, or what needs none.
      expect(kernel.source).toMatch(/\d{4}|^definition$|^ideal gas$|^linearisation$|^exact solution$/);
      const at = (size: number) => kernel.cost(Object.fromEntries(kernel.dimensions.map((name) => [name, size])));
      for (const [operation, count] of Object.entries(at(10)))
        expect(at(20)[operation as "add"], operation).toBeGreaterThanOrEqual(count);
      expect(at(20).bytes).toBeGreaterThan(at(10).bytes);
    },
  );

  test("states a domain for every array that is read", () => {
    for (const kernel of catalogue)
      for (const field of kernel.fields)
        if (field.kind === "array" && field.role !== "output" && field.type === "float64")
          expect(field.domain, `${kernel.name} ${field.name}`).toBeDefined();
    expect(positive.holds(Number.NaN)).toBe(false);
  });
});
