import { constants } from "@aitken/contracts";
import type { Operations } from "../../operations.ts";
import { quantity } from "../../units.ts";

const water = { pressure: 611.21, linear: 18.678, quadratic: 1 / 234.5, offset: 257.14 };
const ice = { pressure: 611.15, linear: 23.036, quadratic: 1 / 333.7, offset: 279.82 };

/** Near 273.15 K, float32 would leave few digits of the difference from it. */
export const origins = { temperature: constants.celsiusZero };

/** Saturation vapor pressure of water at a temperature less 273.15 K, over ice below 0; Buck (1981), coefficients of 1996. */
export const buckVaporPressure = <V>(o: Operations<V>, temperature: V | number): V => {
  const freezing = o.isPositive(o.subtract(0, temperature));
  // The branch is taken in the coefficients, so that only one exponential is computed.
  const coefficient = (name: keyof typeof water) => o.add(water[name], o.multiply(freezing, ice[name] - water[name]));
  const numerator = o.subtract(coefficient("linear"), o.multiply(temperature, coefficient("quadratic")));
  const exponent = o.divide(o.multiply(numerator, temperature), o.add(coefficient("offset"), temperature));
  return o.multiply(quantity({ value: 1, unit: "Pa" }), coefficient("pressure"), o.exponential(exponent));
};
