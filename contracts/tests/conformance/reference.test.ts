import { describe, expect, test } from "vitest";
import { casesOf } from "../../src/conformance/fixtures.ts";
import {
  type Case,
  importCases,
  mappings,
  offenders,
  parseDigests,
  parseReference,
  type ReferenceFile,
  valuesOf,
} from "../../src/conformance/index.ts";
import { catalogue, condensationStep, transportProperties } from "../../src/kernels/index.ts";

const file = (overrides: object = {}) =>
  JSON.stringify({
    schema: "aerosol-reference/1",
    kernel: "settling_velocity_air",
    family: "particle",
    params: {
      particle_radius: {},
      particle_density: {},
      temperature: {},
      pressure: {},
      speed: { used_by: "particula" },
    },
    cases: [
      {
        id: "two",
        inputs: { particle_radius: [1e-7, 2e-7], particle_density: 1000, temperature: 300, pressure: 1e5, speed: 3 },
        expected: [1, 2],
      },
    ],
    edge: [
      {
        id: "particle_density.nan",
        inputs: { particle_radius: 1e-7, particle_density: "NaN", temperature: 300, pressure: 1e5 },
        error: "domain",
      },
    ],
    ...overrides,
  });

const casesFrom = (one: ReferenceFile): readonly Case[] =>
  importCases(mappings.find(({ kernel }) => kernel === transportProperties)!, {
    file: (path) => (path === `${one.family}/${one.kernel}` ? one : undefined),
  });

describe("a reference file", () => {
  test("becomes cases: elements as boxes of one particle, fields derived, foreign parameters dropped", () => {
    const [two] = casesFrom(parseReference(file(), "settling.json"));
    const mass = (r: number) => ((4 * Math.PI) / 3) * 1000 * (r * r * r);
    expect(two).toEqual({
      id: "settling_velocity_air/two",
      source: "particle/settling_velocity_air.json#two",
      inputs: { radius: [[1e-7], [2e-7]], temperature: 300, pressure: 1e5, mass: [[mass(1e-7)], [mass(2e-7)]] },
      expected: { settlingVelocity: [[1], [2]] },
    });
    expect(valuesOf(transportProperties, two!).radius).toEqual({ data: Float64Array.of(1e-7, 2e-7), shape: [2, 1] });
  });

  test("keeps what is to be refused, and the derived field is the one at fault", () => {
    const nan = casesFrom(parseReference(file(), "settling.json"))[1]!;
    expect(nan).toMatchObject({ error: "domain", inputs: { mass: [["NaN"]] } });
    expect(offenders(transportProperties, nan)).toEqual(["mass"]);
  });

  test.each([
    ["truncated", file().slice(0, 300), /expected JSON in settling.json/],
    [
      "of another schema",
      file({ schema: "aerosol-reference/2" }),
      /schema "aerosol-reference\/1".*"aerosol-reference\/2"/,
    ],
    ["without a kernel", file({ kernel: undefined }), /text `kernel`/],
    ["without parameters", file({ params: [] }), /object `params`/],
    ["with cases that are no list", file({ cases: {} }), /list `cases`/],
    [
      "with a case that expects nothing",
      file({ cases: [{ id: "x", inputs: {} }] }),
      /`expected` or `error` in the case x/,
    ],
    ["that is a list", "[]", /an object in settling.json/],
  ])("%s is refused", (_, text, message) => {
    expect(() => parseReference(text, "settling.json")).toThrow(message);
  });

  test("with a parameter that no field takes is refused", () => {
    const inputs = { particle_radius: 1e-7, particle_density: 1, temperature: 300, pressure: 1e5, shape_factor: 1.1 };
    const strange = parseReference(file({ cases: [{ id: "x", inputs, expected: 1 }] }), "settling.json");
    expect(() => casesFrom(strange)).toThrow(/shape_factor/);
  });

  test("digests of another schema are refused", () => {
    expect(() => parseDigests('{"schema":"aerosol-digests/2"}', "digests.json")).toThrow(
      /aerosol-digests\/1.*aerosol-digests\/2/,
    );
  });
});

describe("fixtures", () => {
  test.each(catalogue)("$name has cases of every output, each with its source", (kernel) => {
    const cases = casesOf(kernel);
    const written = kernel.fields.filter(({ role }) => role !== "input").map(({ name }) => name);
    expect(new Set(cases.flatMap(({ expected = {} }) => Object.keys(expected)))).toEqual(new Set(written));
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    for (const { source } of cases) expect(source).toMatch(/^(\w+\/)?\w+\.json#./);
  });

  test.each(catalogue)("all that is to be refused in $name is outside a field's domain", (kernel) => {
    for (const one of casesOf(kernel).filter(({ error }) => error))
      expect(offenders(kernel, one), one.id).not.toEqual([]);
  });

  test.each(catalogue)("no other case of $name is", (kernel) => {
    for (const one of casesOf(kernel).filter(({ error, accept }) => !error && !accept))
      expect(offenders(kernel, one), one.id).toEqual([]);
  });

  test("a word that is no choice and an index beyond its dimension are at fault too", () => {
    const [good] = casesOf(condensationStep);
    const change = (inputs: Case["inputs"]) => offenders(condensationStep, { inputs: { ...good!.inputs, ...inputs } });
    expect(change({ activity: "explode" })).toEqual(["activity"]);
    expect(change({ waterIndex: 2 })).toEqual([]);
    expect(change({ waterIndex: 3 })).toEqual(["waterIndex"]);
    expect(change({ waterIndex: 0.5 })).toEqual(["waterIndex"]);
  });

  test("a number that a field's type cannot hold is passed as it is, to be refused", () => {
    const nan = casesOf(condensationStep).find(({ id }) => id.endsWith("partitioning.nan"))!;
    expect(offenders(condensationStep, nan)).toEqual(["partitioning"]);
    expect(valuesOf(condensationStep, nan).partitioning).toEqual({
      data: Float64Array.of(1, 0, Number.NaN),
      shape: [3],
    });
  });
});
