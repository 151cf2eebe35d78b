import { type Case, valuesOf } from "../case.ts";
import { type Check, check, demand } from "../check.ts";
import { type Arrayed, exchange, likeKinded } from "../diagnosis/likeKinded.ts";
import { judgeResults } from "../judging.ts";
import { permuted, unordered } from "../permutation.ts";
import { type Results, runPlan, sizesOf } from "../running.ts";
import type { Traits } from "../traits.ts";

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
const swapped = ({ kernel, commuting = [] }: Traits, one: Case): readonly Check[] => {
  const values = valuesOf(kernel, one);
  const matters = ([a, b]: readonly [{ name: string }, { name: string }]): boolean =>
    !commuting.some((pair) => pair.includes(a.name) && pair.includes(b.name));
  return likeKinded(kernel, values)
    .filter(matters)
    .map(([a, b]) =>
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

const inReverse = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => size - 1 - index);

const order = ({ kernel, trials }: Traits, dimension: string): Check =>
  check(kernel, "properties", `the order along ${dimension} does not matter`, async (bench) => {
    for (const n of [5, 9, 17])
      for (const one of trials(n, 3)) {
        const trial = permuted(kernel, one, dimension, inReverse(sizesOf(kernel, one.values)[dimension]!));
        const results = await runPlan(bench.backend, kernel, trial.values);
        await judgeResults(bench, kernel, `n = ${n}, ${dimension} in reverse`, results, trial);
      }
  });

/** Laws that hold whatever the numbers are. */
export const propertyChecks = (traits: Traits, cases: readonly Case[]): readonly Check[] => {
  const { kernel } = traits;
  const symmetries = kernel.fields.filter(
    (field): field is Arrayed & { kind: "array" } =>
      field.kind === "array" && field.role !== "input" && field.symmetric === true,
  );
  return [
    ...symmetries.map((field) => symmetric(traits, field)),
    // Factors of a formula may well be exchanged; where it matters, the many elements of its cases tell.
    ...(kernel.elementwise ? [] : cases.slice(0, 1).flatMap((one) => swapped(traits, one))),
    ...unordered(traits).map((dimension) => order(traits, dimension)),
  ];
};
