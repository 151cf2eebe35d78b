import type { Kernel } from "../../kernel.ts";
import type { Shaped, Values } from "../case.ts";
import type { Element } from "../judge.ts";
import { positionOf } from "../traits.ts";
import type { Evidence } from "./evidence.ts";

const hexadecimal = (value: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return `0x${view.getBigUint64(0).toString(16).padStart(16, "0")}`;
};

const exactly = (value: number): string => `${value.toPrecision(17)} (${hexadecimal(value)})`;

/** An element in words, with all digits. */
export const describeElement = ({ index, got, expected, ulp, relative, budget }: Element): string =>
  `index ${index}: expected ${exactly(expected)}, received ${exactly(got)}; ` +
  `relative error ${relative.toExponential(2)}, ${ulp.toPrecision(3)} ULP, allowed difference ${budget.toExponential(2)}`;

/** `[box 1, particle 3]` */
const describePosition = (dimensions: readonly string[], position: readonly number[]): string =>
  `[${position.map((at, axis) => `${dimensions[axis]} ${at}`).join(", ")}]`;

/** More inputs than these are not listed. */
const most = 8;

/** For each axis the indices that an element of the result could depend on: its own, or all where it has none. */
const candidates = (
  dimensions: readonly string[],
  shape: readonly number[],
  own: ReadonlyMap<string, readonly number[]>,
): readonly (readonly number[])[] => {
  const used = new Map<string, number>();
  return dimensions.map((name, axis) => {
    const mine = own.get(name) ?? [];
    const times = used.get(name) ?? 0;
    used.set(name, times + 1);
    // The second axis of a matrix that is summed over.
    return times < mine.length ? [...new Set(mine)] : Array.from({ length: shape[axis]! }, (_, index) => index);
  });
};

const positionsOf = (axes: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  axes.reduce<readonly (readonly number[])[]>(
    (positions, axis) => positions.flatMap((before) => axis.map((index) => [...before, index])).slice(0, most + 1),
    [[]],
  );

const flatIndex = (position: readonly number[], shape: readonly number[]): number =>
  position.reduce((flat, at, axis) => flat * shape[axis]! + at, 0);

const inputTexts = (kernel: Kernel, values: Values, own: ReadonlyMap<string, readonly number[]>): readonly string[] =>
  kernel.fields.flatMap((field) => {
    const given = values[field.name];
    if (given === undefined || field.role === "output") return [];
    if (typeof given !== "object" || !("dimensions" in field)) return [`${field.name} = ${String(given)}`];
    const { data, shape } = given as Shaped;
    // A leading box may be left out.
    const dimensions = field.dimensions.slice(field.dimensions.length - shape.length);
    const positions = positionsOf(candidates(dimensions, shape, own));
    const texts = positions
      .slice(0, most)
      .map(
        (position) => `${field.name}${describePosition(dimensions, position)} = ${data[flatIndex(position, shape)]}`,
      );
    return positions.length > most ? [...texts, `… of ${field.name}`] : texts;
  });

/** Where the worst element is, what it was computed from, and the ten worst. */
export const storyOf = (evidence: Evidence, worst: readonly Element[]): readonly string[] => {
  const { kernel, values, field, shape } = evidence;
  const [first] = worst;
  if (!first) return [];
  const position = positionOf(first.index, shape);
  const own = new Map<string, number[]>();
  for (const [axis, name] of field.dimensions.entries()) own.set(name, [...(own.get(name) ?? []), position[axis]!]);
  return [
    `  ${describePosition(field.dimensions, position)}, ${describeElement(first)}`,
    `  computed from ${inputTexts(kernel, values, own).join(", ")}`,
    "  the worst:",
    ...worst.map(
      ({ index, got, expected, ulp }) =>
        `    ${describePosition(field.dimensions, positionOf(index, shape))} received ${got} for ${expected}, ${ulp.toPrecision(3)} ULP`,
    ),
  ];
};
