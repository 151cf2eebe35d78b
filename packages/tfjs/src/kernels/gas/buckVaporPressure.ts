import { constants } from "@aitken/contracts";
import { buckVaporPressure as kernel } from "@aitken/contracts/kernels";
import type { Program } from "../../program.ts";
import { quantity } from "../../units.ts";

const water = { pressure: 611.21, linear: 18.678, quadratic: 1 / 234.5, offset: 257.14 };
const ice = { pressure: 611.15, linear: 23.036, quadratic: 1 / 333.7, offset: 279.82 };

export const buckVaporPressure: Program<typeof kernel> = {
  kernel,
  origins: { temperature: constants.celsiusZero },
  run(o, { temperature: celsius }) {
    const freezing = o.isPositive(o.subtract(0, celsius));
    // The branch is taken in the coefficients, so that only one exponential is computed.
    const coefficient = (name: keyof typeof water) => o.add(water[name], o.multiply(freezing, ice[name] - water[name]));
    const numerator = o.subtract(coefficient("linear"), o.multiply(celsius, coefficient("quadratic")));
    const exponent = o.divide(o.multiply(numerator, celsius), o.add(coefficient("offset"), celsius));
    return {
      vaporPressure: () =>
        o.multiply(quantity({ value: 1, unit: "Pa" }), coefficient("pressure"), o.exponential(exponent)),
    };
  },
};
