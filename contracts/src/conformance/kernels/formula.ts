import { resultOf } from "../../formula.ts";
import type { Kernel, NamedField } from "../../kernel.ts";
import { flatten, isNumber, type Nested, numberOf, type Values } from "../case.ts";
import { regularCasesOf } from "../fixtures.ts";
import { cycle, laneSizes, primeMany, type Traits, type Trial } from "../traits.ts";

/** One element of a case: the value of each field. */
type Element = Readonly<Record<string, number>>;

const lengthOf = (value: Nested): number => (isNumber(value) ? 1 : flatten(value).length);

const elementsOf = (kernel: Kernel): readonly Element[] =>
  regularCasesOf(kernel).flatMap(({ inputs, expected }) => {
    const values = { ...inputs };
    const result = resultOf(kernel);
    // What a step starts from is an input of the same name.
    const after = flatten(expected![result.name]!);
    const columns = Object.entries(values).map(
      ([name, value]) => [name, isNumber(value) ? [numberOf(value)] : flatten(value)] as const,
    );
    const length = Math.max(...Object.values(values).map(lengthOf));
    return Array.from({ length }, (_, index) => ({
      ...Object.fromEntries(columns.map(([name, column]) => [name, column[column.length === 1 ? 0 : index]!])),
      [expectedName]: after[index]!,
    }));
  });

/** No field has this name. */
const expectedName = "=";

const isWhole = (field: NamedField, dimensions: number): boolean =>
  "dimensions" in field && field.dimensions.length === dimensions;

/** Elements that share the values of these fields; the largest group first. */
const grouped = (elements: readonly Element[], fields: readonly NamedField[]): readonly (readonly Element[])[] => {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const key = JSON.stringify(fields.map(({ name }) => element[name]));
    groups.set(key, [...(groups.get(key) ?? []), element]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
};

/** What the suite knows of a formula: elements of its cases in any number, each box with air of its own. */
export const formulaTraits = (kernel: Kernel): Traits => {
  const { dimensions, name: result } = resultOf(kernel);
  const given = kernel.fields.filter(({ role }) => role !== "output");
  const scalars = given.filter(({ kind }) => kind === "scalar");
  const ofBox = given.filter((field) => field.kind === "each" && !isWhole(field, dimensions.length));
  const [elements = []] = grouped(elementsOf(kernel), scalars);
  const boxesOfElements = grouped(elements, ofBox).map(primeMany);

  const trial = (n: number, boxes: number): Trial => {
    const rows = dimensions.length === 1 ? 1 : boxes;
    const length = dimensions.length === 1 ? n * boxes : n;
    const groupOf = (row: number) => boxesOfElements[row % boxesOfElements.length]!;
    const column = (name: string): Float64Array => {
      const all = new Float64Array(rows * length);
      for (let row = 0; row < rows; row++)
        all.set(
          cycle(
            groupOf(row).map((element) => element[name]!),
            length,
          ),
          row * length,
        );
      return all;
    };
    const shape = dimensions.length === 1 ? [length] : [rows, length];
    const values: Values = {};
    for (const field of given)
      if (field.kind === "scalar") values[field.name] = elements[0]![field.name]!;
      else if (isWhole(field, dimensions.length)) values[field.name] = { data: column(field.name), shape };
      else {
        const data = Float64Array.from({ length: rows }, (_, row) => groupOf(row)[0]![field.name]!);
        values[field.name] = rows === 1 ? data[0]! : { data, shape: [rows] };
      }
    return { values, expectation: { expected: { [result]: column(expectedName) } } };
  };

  return {
    kernel,
    sizes: [...laneSizes, 999, 1000, 1001],
    trials: (n, boxes) => [trial(n, boxes)],
    probe: {
      values: trial(dimensions.length === 1 ? 19 : 9, 2).values,
      // An input of a box reaches the whole box, any other its own element.
      reach: (_, from, __, to) => from.every((index, dimension) => index === to[dimension]),
    },
    checks: [],
  };
};
