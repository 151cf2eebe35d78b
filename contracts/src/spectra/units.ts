import { AitkenError, describe } from "../errors.ts";
import type { Numbers } from "./checks.ts";

/** SI = (value × times) / per + zero; whole numbers, so that a conversion rounds once. */
interface Scale {
  readonly times?: number;
  readonly per?: number;
  readonly zero?: number;
}

/** What instruments and plots speak, in the spelling of the kernels' units. */
const scales = {
  // Sizes.
  nm: { per: 1e9 },
  µm: { per: 1e6 },
  mm: { per: 1e3 },
  cm: { per: 1e2 },
  // Number, surface, volume and mass of particles in air; dN/dlogD and its like have the same units.
  "1/cm^3": { times: 1e6 },
  "1/L": { times: 1e3 },
  "nm^2/cm^3": { per: 1e12 },
  "µm^2/cm^3": { per: 1e6 },
  "nm^3/cm^3": { per: 1e21 },
  "µm^3/cm^3": { per: 1e12 },
  "ng/m^3": { per: 1e12 },
  "µg/m^3": { per: 1e9 },
  "mg/m^3": { per: 1e6 },
  "g/cm^3": { times: 1e3 },
  "g/mol": { per: 1e3 },
  // What happens to them.
  "cm^3/s": { per: 1e6 },
  "1/(cm^3 s)": { times: 1e6 },
  "L/min": { per: 6e4 },
  "cm/s": { per: 1e2 },
  "cm^2/s": { per: 1e4 },
  "nm/h": { per: 3.6e12 },
  "1/min": { per: 60 },
  "1/h": { per: 3600 },
  // Time and air.
  ms: { per: 1e3 },
  min: { times: 60 },
  h: { times: 3600 },
  d: { times: 86_400 },
  "°C": { zero: 273.15 },
  hPa: { times: 1e2 },
  kPa: { times: 1e3 },
  bar: { times: 1e5 },
  atm: { times: 101_325 },
} as const satisfies Record<string, Scale>;

/** µ is the micro sign, the Greek letter that looks like it, or u. */
type Spelt<U extends string> = U extends `µ${infer Rest}` ? `${"µ" | "μ" | "u"}${Rest}` : U;

/** A unit that `toSI` and `fromSI` know. */
export type Unit = Spelt<keyof typeof scales>;

const scaleOf = (unit: Unit): Required<Scale> => {
  const name = String(unit).replace(/^[μu]/, "µ");
  if (!Object.hasOwn(scales, name))
    throw new AitkenError(
      "unknown-choice",
      `expected one of [${Object.keys(scales).join(", ")}] for \`unit\`, received ${describe(unit)}`,
      { field: "unit" },
    );
  return { times: 1, per: 1, zero: 0, ...scales[name as keyof typeof scales] };
};

/** A number gives a number, a list of numbers a new array. */
interface Conversion {
  (value: number, unit: Unit): number;
  (values: Numbers, unit: Unit): Float64Array;
}

const conversion =
  (convert: (scale: Required<Scale>) => (value: number) => number): Conversion =>
  // biome-ignore lint/suspicious/noExplicitAny: one of the two overloads
  (given: any, unit: Unit): any => {
    const one = convert(scaleOf(unit));
    return typeof given === "number" ? one(given) : Float64Array.from(given as Numbers, one);
  };

/**
 * From a unit of instruments to the SI unit of the same kind, as kernels take it: `toSI(120, "nm")` in m. NaN stays NaN.
 * @throws AitkenError `unknown-choice` for a unit that is not known, with all that are
 */
export const toSI: Conversion = conversion(
  ({ times, per, zero }) =>
    (value) =>
      (value * times) / per + zero,
);

/**
 * From the SI unit to a unit of instruments of the same kind: `fromSI(radius, "µm")`. NaN stays NaN.
 * @throws AitkenError `unknown-choice` for a unit that is not known, with all that are
 */
export const fromSI: Conversion = conversion(
  ({ times, per, zero }) =>
    (value) =>
      ((value - zero) * per) / times,
);
