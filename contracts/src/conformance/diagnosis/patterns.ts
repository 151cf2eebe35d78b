import type { Shaped } from "../case.ts";
import type { Cause } from "./cause.ts";
import { closeness, type Evidence, isClose, isSum, type Suspicion } from "./evidence.ts";

/** Causes that show in the numbers themselves. */

const swallowed: Suspicion = ({ got, expected, wrong }) =>
  wrong.some((k) => Number.isNaN(expected[k]) && !Number.isNaN(got[k])) ? { name: "NaN swallowed" } : undefined;

/** The furthest index of an element along the dimension that vectors run along. */
const alongLanes = ({ kernel, field, positionOf }: Evidence, element: number): number => {
  const lanes = kernel.dimensions.at(-1);
  const position = positionOf(element);
  return Math.max(...position.filter((_, axis) => field.dimensions[axis] === lanes), -1);
};

/** The widest vector there is has 16 lanes, of float32. */
const widest = 16;

/** Only the last elements are wrong, and nothing was written there. */
const tail: Suspicion = (evidence) => {
  const { kernel, field, shape, wrong, got, values } = evidence;
  const size = shape[field.dimensions.lastIndexOf(kernel.dimensions.at(-1)!)] ?? 0;
  const start = wrong.reduce((least, k) => Math.min(least, alongLanes(evidence, k)), Number.POSITIVE_INFINITY);
  if (!(start >= 2 && size - start < widest)) return undefined;
  const before = values[field.name] as Shaped | undefined;
  const untouched = (k: number) => got[k] === (field.role === "update" ? before!.data[k] : got[wrong[0]!]);
  return wrong.every(untouched) ? { name: "dropped tail", detail: `from index ${start} of ${size} on` } : undefined;
};

const halves: Suspicion = ({ field, wrong, positionOf }) => {
  if (!field.symmetric || wrong.length === 0) return undefined;
  const sides = new Set(wrong.map((k) => Math.sign(positionOf(k).at(-1)! - positionOf(k).at(-2)!)));
  return sides.size === 1 && !sides.has(0) ? { name: "lost symmetry" } : undefined;
};

const shifted: Suspicion = (evidence) => {
  const { got, expected, wrong } = evidence;
  if (wrong.length < 3) return undefined;
  for (const by of [1, -1]) {
    const matching = wrong.filter((k) => isClose(got[k]!, expected[k + by] ?? Number.NaN, closeness(evidence)));
    if (matching.length >= 0.75 * wrong.length) return { name: "off by one lane", detail: `by ${by}` };
  }
  return undefined;
};

/** Factors with a name; others need more elements to be believed. */
const factors: Readonly<Record<string, number>> = {
  "2": 2,
  "4": 4,
  π: Math.PI,
  "4π/3": (4 * Math.PI) / 3,
  "4π": 4 * Math.PI,
};

const named = (ratio: number): string | undefined => {
  const exponent = Math.round(Math.log10(Math.abs(ratio)));
  if (isClose(Math.abs(ratio), 10 ** exponent, 1e-4)) return `${ratio < 0 ? "−" : ""}10^${exponent}`;
  for (const [name, factor] of Object.entries(factors)) {
    if (isClose(ratio, factor, 1e-4)) return name;
    if (isClose(ratio, 1 / factor, 1e-4)) return `1/(${name})`;
  }
  return undefined;
};

const scaled: Suspicion = ({ got, expected }) => {
  const ratios: number[] = [];
  for (let k = 0; k < expected.length; k++) if (expected[k] !== 0) ratios.push(got[k]! / expected[k]!);
  const [ratio] = ratios;
  if (ratio === undefined || ratios.length < 2 || !Number.isFinite(ratio) || ratio === 0 || isClose(ratio, 1, 1e-3))
    return undefined;
  if (!ratios.every((one) => isClose(one, ratio, 1e-4))) return undefined;
  const name = named(ratio) ?? (ratios.length >= 3 ? ratio.toPrecision(6) : undefined);
  return name ? { name: "unit scale", detail: `× ${name}` } : undefined;
};

/** Errors everywhere, of the size that float32 makes. */
const single: Suspicion = (evidence): Cause | undefined => {
  const { backend, got, expected, wrong } = evidence;
  if (backend.info.precision !== "float64") return undefined;
  const errors = wrong.map((k) => Math.abs(got[k]! / expected[k]! - 1)).sort((a, b) => a - b);
  const typical = errors[Math.floor(errors.length / 2)]!;
  if (!(typical > 1e-10 && errors.at(-1)! < 1e-4 && wrong.length >= expected.length / 4)) return undefined;
  return isSum(evidence) ? { name: "float32 accumulator" } : { name: "hidden fallback", detail: "rounded as float32" };
};

export const patterns: readonly Suspicion[] = [swallowed, tail, halves, shifted, scaled, single];
