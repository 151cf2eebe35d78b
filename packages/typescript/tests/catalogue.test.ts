import { readFileSync } from "node:fs";
import { catalogue, type Kernel, resultOf } from "@aitken/contracts";
import { type Case, type Fixture, flatten, judge } from "@aitken/contracts/conformance";
import { describe, expect, test } from "vitest";
import * as formulas from "../src/formulas/index.ts";

const functions = formulas as unknown as Readonly<Record<string, ((...values: number[]) => number) | undefined>>;

const elementwise = catalogue.filter((kernel) => kernel.elementwise);
const pairwise = catalogue.filter((kernel) => kernel.pairwise);

/** What a formula takes, in this order. */
const givenOf = ({ fields }: Kernel) => fields.filter(({ role }) => role !== "output");

const casesOf = ({ name }: Kernel): readonly Case[] => {
  const url = new URL(`../../../contracts/fixtures/${name}.json`, import.meta.url);
  const { cases } = JSON.parse(readFileSync(url, "utf8")) as Fixture;
  return cases.filter(({ expected, accept }) => expected && !accept);
};

/** The values of one given field. */
const valuesOf = ({ inputs }: Case, field: ReturnType<typeof givenOf>[number]): Float64Array =>
  flatten(inputs[field.name] ?? (field as { default?: number }).default!);

/** Each element beside what it should be. */
const elementsOf = (kernel: Kernel, one: Case): { given: number[]; expected: number }[] => {
  const columns = givenOf(kernel).map((field) => valuesOf(one, field));
  return Array.from(flatten(one.expected![resultOf(kernel).name]!), (expected, index) => ({
    given: columns.map((column) => column[column.length === 1 ? 0 : index]!),
    expected,
  }));
};

/** The same of each pair: what belongs to a particle is given for the first and for the second. */
const pairsOf = (kernel: Kernel, one: Case): { given: number[]; expected: number }[] => {
  const expected = flatten(one.expected![resultOf(kernel).name]!);
  const n = Math.sqrt(expected.length);
  return Array.from(expected, (value, index) => ({
    given: givenOf(kernel).flatMap((field) => {
      const values = valuesOf(one, field);
      if (field.kind !== "array") return [values[0]!];
      if (field.dimensions.length === 3) return [values[index]!];
      return [values[Math.floor(index / n)]!, values[index % n]!];
    }),
    expected: value,
  }));
};

const replaced = (values: readonly number[], at: number, value: number): number[] =>
  values.map((one, index) => (index === at ? value : one));

const judgeFormula = (kernel: Kernel, elementsIn: typeof elementsOf): void => {
  const formula = functions[kernel.title]!;
  for (const one of casesOf(kernel)) {
    const elements = elementsIn(kernel, one);
    const verdict = judge({
      got: elements.map(({ given }) => formula(...given)),
      expected: elements.map(({ expected }) => expected),
      accuracy: resultOf(kernel).accuracy!,
      precision: "float64",
    });
    expect(verdict.passed, `${one.id}: ${JSON.stringify(verdict.worst)}`).toBe(true);
  }
};

describe("every formula of the catalogue is a plain function of that name that meets the reference", () => {
  test.each(elementwise)("$name", (kernel) => {
    expect(functions[kernel.title]).toHaveLength(givenOf(kernel).length);
    judgeFormula(kernel, elementsOf);
  });

  test.each(pairwise)("$name, of two particles", (kernel) => judgeFormula(kernel, pairsOf));
});

describe("no number of its domain makes a formula lose its result", () => {
  /** A value at its end, the others as they are. */
  const ends = (kernel: Kernel): number[][] => {
    const given = givenOf(kernel);
    const [{ given: usual } = { given: [] }] = elementsOf(kernel, casesOf(kernel)[0]!);
    return given.flatMap((field, at) => {
      const { least = 0, most = 0 } = (field.kind !== "choice" && field.domain) || {};
      const values = least === 0 ? [0, -0, most] : [least, most];
      return values.map((value) => replaced(usual, at, value));
    });
  };
  const isAllowed = ({ requires, ...kernel }: Kernel, values: number[]): boolean =>
    requires?.holds(Object.fromEntries(givenOf(kernel as Kernel).map(({ name }, at) => [name, values[at]!]))) ?? true;

  test.each(elementwise)("$name", (kernel) => {
    for (const values of ends(kernel).filter((one) => isAllowed(kernel, one)))
      expect(functions[kernel.title]!(...values), `of ${values.join(", ")}`).not.toBeNaN();
  });
});

describe("NaN of any input is a formula's result", () => {
  test.each(elementwise)("$name", (kernel) => {
    for (const { given } of casesOf(kernel).flatMap((one) => elementsOf(kernel, one)))
      for (const at of given.keys()) expect(functions[kernel.title]!(...replaced(given, at, Number.NaN))).toBeNaN();
  });
});
