import { fieldOf, type Kernel, type Sizes } from "../../kernel.ts";
import { shapeOf } from "../../validate.ts";
import { type Case, valuesOf } from "../case.ts";
import { type Check, check, demand } from "../check.ts";
import { type Arrayed, exchange, likeKinded } from "../diagnosis/likeKinded.ts";
import type { Numbers } from "../judge.ts";
import { judgeResults } from "../judging.ts";
import { type Results, runPlan, sizesOf } from "../running.ts";
import { positionOf, type Traits, type Trial } from "../traits.ts";

const symmetric = ({ kernel, trials }: Traits, field: Arrayed): Check =>
  check(kernel, "properties", `${field.name} is symmetric bit for bit`, async ({ backend }) => {
    for (const n of [2, 5, 17, 50])
      for (const { values } of trials(n, 2)) {
        const data = (await runPlan(backend, kernel, values))[field.name]!;
        for (let start = 0; start < data.length; start += n * n)
          for (let i = 0; i < n; i++)
            for (let j = 0; j < i; j++) {
              const [one, other] = [data[start + i * n + j]!, data[start + j * n + i]!];
              demand(
                Object.is(one, other),
                () => `n = ${n}: expected ${other} at [${i}, ${j}] as at [${j}, ${i}], received ${one}`,
                () => ({ name: "lost symmetry" }),
              );
            }
      }
  });

const differ = (a: Results, b: Results): boolean =>
  Object.entries(a).some(([name, values]) => values.some((value, index) => !Object.is(value, b[name]![index])));

/** With the expected results of the cases, this proves that like-kinded fields are not taken for each other. */
const swapped = (kernel: Kernel, one: Case): readonly Check[] => {
  const values = valuesOf(kernel, one);
  return likeKinded(kernel, values).map(([a, b]) =>
    check(kernel, "properties", `${a.name} and ${b.name} exchanged give other results`, async ({ backend }) => {
      const straight = await runPlan(backend, kernel, values);
      const results = await runPlan(backend, kernel, exchange(values, [a, b]));
      demand(
        differ(straight, results),
        () => `expected other results with \`${a.name}\` and \`${b.name}\` exchanged, received the same`,
      );
    }),
  );
};

/** The index of the mirrored element: its position along a dimension counted from the other end. */
const mirrored = (index: number, field: Arrayed, shape: readonly number[], dimension: string): number => {
  let at = 0;
  const position = positionOf(index, shape);
  for (const [axis, size] of shape.entries())
    at = at * size + (field.dimensions[axis] === dimension ? size - 1 - position[axis]! : position[axis]!);
  return at;
};

const mirror = <T extends Numbers>(data: T, field: Arrayed, sizes: Sizes, dimension: string): T => {
  const shape = shapeOf(field, sizes);
  const result = (data as unknown as Float64Array).slice();
  for (let index = 0; index < data.length; index++) result[mirrored(index, field, shape, dimension)] = data[index]!;
  return result as unknown as T;
};

const mirrorTrial = (kernel: Kernel, { values, expectation }: Trial, dimension: string): Trial => {
  const sizes = sizesOf(kernel, values);
  const fieldNamed = (name: string) => fieldOf(kernel, name) as Arrayed;
  const all = (group: Readonly<Record<string, Numbers>>) =>
    Object.fromEntries(
      Object.entries(group).map(([name, data]) => [name, mirror(data, fieldNamed(name), sizes, dimension)]),
    );
  return {
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === "object" ? { ...value, data: mirror(value.data, fieldNamed(name), sizes, dimension) } : value,
      ]),
    ),
    expectation: { expected: all(expectation.expected), ...(expectation.scale && { scale: all(expectation.scale) }) },
  };
};

const order = ({ kernel, trials }: Traits, dimension: string): Check =>
  check(kernel, "properties", `the order along ${dimension} does not matter`, async (bench) => {
    for (const n of [5, 9, 17])
      for (const one of trials(n, 3)) {
        const trial = mirrorTrial(kernel, one, dimension);
        const results = await runPlan(bench.backend, kernel, trial.values);
        await judgeResults(bench, kernel, `n = ${n}, ${dimension} in reverse`, results, trial);
      }
  });

/** A grid has an order; boxes, and particles without a grid, have none. */
const unordered = (kernel: Kernel): readonly string[] =>
  ["box", "particle"].filter(
    (dimension) =>
      kernel.dimensions.includes(dimension) &&
      !kernel.fields.some(
        (field) => field.kind === "array" && field.domain?.increasing && field.dimensions.includes(dimension),
      ),
  );

/** Laws that hold whatever the numbers are. */
export const propertyChecks = (traits: Traits, cases: readonly Case[]): readonly Check[] => {
  const { kernel } = traits;
  const symmetries = kernel.fields.filter(
    (field): field is Arrayed & { kind: "array" } =>
      field.kind === "array" && field.role !== "input" && field.symmetric === true,
  );
  return [
    ...symmetries.map((field) => symmetric(traits, field)),
    ...cases.slice(0, 1).flatMap((one) => swapped(kernel, one)),
    ...unordered(kernel).map((dimension) => order(traits, dimension)),
  ];
};
