import type { PageData, Point } from "./data.ts";

/** Names once, then a row of values for each point: a third of the size. */
interface PackedPoints {
  readonly names: readonly (keyof Point)[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Five digits are more than any time is good for. */
const shortened = (_key: string, value: unknown): unknown => {
  if (typeof value !== "number" || Number.isInteger(value)) return value;
  return Number.isFinite(value) ? Number(value.toPrecision(5)) : String(value);
};

const numbersForWords = (_key: string, value: unknown): unknown =>
  value === "NaN" || value === "Infinity" || value === "-Infinity" ? Number(value) : value;

/** The page's data as JSON that may stand in a script element. */
export const pack = ({ points, ...rest }: PageData): string => {
  const names = Object.keys(points[0] ?? {}) as (keyof Point)[];
  const packed: PackedPoints = { names, rows: points.map((point) => names.map((name) => point[name])) };
  return JSON.stringify({ ...rest, points: packed }, shortened).replaceAll("<", "\\u003c");
};

/** The page's data again. */
export const unpack = (json: string): PageData => {
  const { points, ...rest } = JSON.parse(json, numbersForWords) as Omit<PageData, "points"> & { points: PackedPoints };
  const { names, rows } = points;
  return {
    ...rest,
    points: rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])) as unknown as Point),
  };
};
