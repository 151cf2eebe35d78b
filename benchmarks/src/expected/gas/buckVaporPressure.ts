import { buckVaporPressure as formula } from "@aitken/typescript/formulas";
import { arrayOf, type Evaluate, spread } from "../sample.ts";

export const buckVaporPressure: Evaluate = (values, { box: n = 0 }) => {
  const temperature = arrayOf(values, "temperature");
  const indices = spread(n);
  return [{ field: "vaporPressure", indices, expected: indices.map((index) => formula(temperature[index]!)) }];
};
