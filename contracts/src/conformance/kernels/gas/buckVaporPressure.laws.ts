import { constants } from "../../../constants.ts";
import { buckVaporPressure as kernel } from "../../../kernels/gas/buckVaporPressure.ts";
import type { Bench } from "../../check.ts";
import { demandBetween, type Law, law, magnitude } from "../../laws.ts";
import { callKernel } from "../../running.ts";

const { accuracy } = kernel.outputs.vaporPressure;
const zero = constants.celsiusZero.value;

const pressuresAt = async ({ backend }: Bench, temperatures: readonly number[]): Promise<ArrayLike<number>> => {
  const data = Float64Array.from(temperatures);
  const { vaporPressure } = await callKernel(backend, kernel, { temperature: { data, shape: [data.length] } });
  return vaporPressure!;
};

/** The least slope of the logarithm from 150 to 650 K, at its end; over water the pressure begins above that over ice. */
const leastSlope = 0.008;

const rises = law(
  "vaporPressure rises with temperature, by 0.8 % per kelvin at least",
  (fc) => fc.array(fc.double({ min: 150, max: 650, noNaN: true }), { minLength: 2, maxLength: 17 }),
  async (bench, temperatures) => {
    const rising = [...temperatures].sort((a, b) => a - b);
    const pressures = await pressuresAt(bench, rising);
    for (let k = 1; k < rising.length; k++)
      demandBetween(bench, {
        where: `at ${rising[k]} K, from ${pressures[k - 1]} Pa at ${rising[k - 1]} K`,
        got: pressures[k]!,
        low: pressures[k - 1]! * Math.exp(leastSlope * (rising[k]! - rising[k - 1]!)),
        high: Number.MAX_VALUE,
        accuracies: [accuracy, accuracy],
      });
  },
);

/** Each side of 273.15 K: its pressure there and the slope of its logarithm. */
const sides = { below: [611.15, 23.036 / 279.82], above: [611.21, 18.678 / 257.14] } as const;

/** So near, the logarithm is its slope × t to 3.1e-4 t². */
const joins = law(
  "vaporPressure meets 611.15 Pa from below 273.15 K and 611.21 Pa from above",
  (fc) => magnitude(fc, 1e-9, 1e-3),
  async (bench, distance) => {
    const temperatures = [zero - distance, zero, zero + distance];
    const pressures = await pressuresAt(bench, temperatures);
    for (const [k, [pressure, slope]] of [sides.below, sides.above, sides.above].entries()) {
      const t = temperatures[k]! - zero;
      const near = pressure * Math.exp(slope * t);
      demandBetween(bench, {
        where: `at ${temperatures[k]} K`,
        got: pressures[k]!,
        low: near * (1 - 4e-4 * t * t),
        high: near * (1 + 4e-4 * t * t),
        accuracies: [accuracy],
      });
    }
  },
);

export const laws: readonly Law[] = [rises, joins];
