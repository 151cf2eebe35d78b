import { buckVaporPressure as kernel } from "../../../kernels/gas/buckVaporPressure.ts";
import { flatten } from "../../case.ts";
import { regularCasesOf } from "../../fixtures.ts";
import { cycle, laneSizes, primeMany, type Traits, type Trial } from "../../traits.ts";
import { laws } from "./buckVaporPressure.laws.ts";

const cases = regularCasesOf(kernel);
const temperatures = primeMany(cases.flatMap(({ inputs }) => [...flatten(inputs.temperature!)]));
const pressures = primeMany(cases.flatMap(({ expected }) => [...flatten(expected!.vaporPressure!)]));

const trial = (n: number, boxes: number): Trial => ({
  values: { temperature: { data: cycle(temperatures, n * boxes), shape: [n * boxes] } },
  expectation: { expected: { vaporPressure: cycle(pressures, n * boxes) } },
});

export const buckVaporPressure: Traits = {
  kernel,
  sizes: [...laneSizes, 999, 1000, 1001],
  trials: (n, boxes) => [trial(n, boxes)],
  probe: { values: trial(19, 1).values, reach: (_, [from], __, [to]) => from === to },
  laws,
  checks: [],
};
