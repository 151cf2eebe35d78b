import { isAitkenError } from "../../errors.ts";
import type { Shaped, Values } from "../case.ts";
import { callKernel, type Results } from "../running.ts";
import type { CauseName } from "./cause.ts";
import { type Evidence, isSum, type Suspicion } from "./evidence.ts";
import { exchange, likeKinded } from "./likeKinded.ts";

/** Causes that show when the backend is asked something else. */

/** What the backend gives for other values; nothing where it refuses them. */
const ask = async ({ backend, kernel }: Evidence, values: Values): Promise<Results | undefined> => {
  try {
    return await callKernel(backend, kernel, values);
  } catch (error) {
    if (isAitkenError(error)) return undefined;
    throw error;
  }
};

/** Whether a call is wrong, too: where it is right already, it tells nothing when it is right with something exchanged. */
export const isWrongAgain = async (evidence: Evidence): Promise<boolean> => {
  const results = await ask(evidence, evidence.values);
  return results !== undefined && !evidence.passes(results);
};

const isRight = async (evidence: Evidence, values: Values): Promise<boolean> => {
  const results = await ask(evidence, values);
  return results !== undefined && evidence.passes(results);
};

/** Whether results stay the same, bit for bit, in the elements that count. */
const areUnmoved = async (
  evidence: Evidence,
  values: Values,
  names: readonly string[],
  counts: (element: number) => boolean = () => true,
): Promise<boolean> => {
  const after = await ask(evidence, values);
  const same = (name: string) => (value: number, k: number) => !counts(k) || Object.is(value, after?.[name]?.[k]);
  return after !== undefined && names.every((name) => evidence.results[name]?.every(same(name)));
};

const swapped: Suspicion = async (evidence) => {
  for (const pair of likeKinded(evidence.kernel, evidence.values))
    if (await isRight(evidence, exchange(evidence.values, pair)))
      return { name: "swapped like-kinded fields", detail: pair.map(({ name }) => `\`${name}\``).join(" and ") };
  return undefined;
};

/** The last two axes exchanged in memory, the shape as it is. */
const transposed = ({ data, shape }: Shaped): Shaped => {
  const [rows = 1, columns = 1] = shape.slice(-2);
  const result = data.slice();
  for (let start = 0; start < data.length; start += rows * columns)
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) result[start + j * rows + i] = data[start + i * columns + j]!;
  return { data: result, shape };
};

const isMatrix = (value: Values[string] | undefined): value is Shaped =>
  typeof value === "object" && value.shape.length > 1 && value.shape.slice(-2).every((size) => size > 1);

const turned: Suspicion = async (evidence) => {
  const names = Object.keys(evidence.values).filter((name) => isMatrix(evidence.values[name]));
  const sets = [names, ...(names.length > 1 ? names.map((name) => [name]) : [])];
  for (const set of sets) {
    const values = { ...evidence.values };
    for (const name of set) values[name] = transposed(values[name] as Shaped);
    if (set.length && (await isRight(evidence, values)))
      return { name: "transposed axes", detail: set.map((name) => `\`${name}\``).join(", ") };
  }
  return undefined;
};

/** Fields that act through one term alone. */
const terms: Readonly<Record<string, CauseName>> = { surfaceTension: "lost Kelvin term" };

const lost: Suspicion = async (evidence) => {
  for (const [field, name] of Object.entries(terms)) {
    const given = evidence.values[field];
    if (typeof given !== "object") continue;
    const more = { data: given.data.map((value) => value * 2) as Float64Array, shape: given.shape };
    if (await areUnmoved(evidence, { ...evidence.values, [field]: more }, [evidence.field.name]))
      return { name, detail: `\`${field}\`` };
  }
  return undefined;
};

/** Twice as much in the last element of each row along a dimension. */
const moreAtTheEnd = ({ kernel, values }: Evidence, lanes: string, size: number): Values => {
  const more = { ...values };
  for (const field of kernel.fields) {
    const given = values[field.name];
    if (field.kind !== "array" || typeof given !== "object" || field.fixed || field.dimensions.at(-1) !== lanes)
      continue;
    const data = given.data.map((value, k) => (k % size === size - 1 ? value * 2 : value)) as Float64Array;
    more[field.name] = { data, shape: given.shape };
  }
  return more;
};

/** Sums that do not reach the last elements do not notice them. */
const unnoticed: Suspicion = async (evidence) => {
  const { kernel, field, shape } = evidence;
  const lanes = kernel.dimensions.at(-1)!;
  // Where there are updates, nothing but these may be sums.
  if (kernel.updates || !isSum(evidence) || field.dimensions.at(-1) !== lanes) return undefined;
  const size = shape.at(-1)!;
  // A single element is the last.
  if (size < 2) return undefined;
  const values = moreAtTheEnd(evidence, lanes, size);
  // All outputs, as one of them may rightly depend on nothing in the last element, but not all; nor does that itself count.
  return (await areUnmoved(evidence, values, Object.keys(kernel.outputs ?? {}), (k) => k % size !== size - 1))
    ? { name: "dropped tail", detail: "the last elements change nothing" }
    : undefined;
};

export const experiments: readonly Suspicion[] = [swapped, turned, lost, unnoticed];
