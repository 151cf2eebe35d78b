import { fieldOf, type Kernel } from "../kernel.ts";
import type { Shaped, Values } from "./case.ts";
import type { Numbers } from "./judge.ts";
import { judgeResults } from "./judging.ts";
import { type Law, law } from "./laws.ts";
import { callKernel } from "./running.ts";
import type { Trial, Tryable } from "./traits.ts";

type Exponents = Readonly<Record<string, number>>;

/**
 * How results answer when inputs are multiplied: with each of `inputs` multiplied by f to its exponent, each of `outputs`
 * is multiplied by f to its own, for whatever f. Exponents are whole numbers — with f a power of two, new inputs and
 * expected results are then exact; write `{ mass: 2 }` and `{ meanThermalSpeed: -1 }` where the speed goes with 1/√mass.
 */
export interface Scaling {
  readonly inputs: Exponents;
  /** 0 where a result stays as it is; those that are not named follow no such law. */
  readonly outputs: Exponents;
  /** f is 2 to a power from this one on, where the law has an end on that side; −6 unless given. */
  readonly from?: number;
  /** An optional input with which it does not hold. */
  readonly without?: string;
}

const most = 6;

const multiplied = (value: Shaped | number, factor: number): Shaped | number =>
  typeof value === "number"
    ? value * factor
    : { ...value, data: (value.data as Float64Array).map((one) => one * factor) };

const holds = (kernel: Kernel, name: string, value: Shaped | number): boolean => {
  const field = fieldOf(kernel, name);
  const domain = field && "domain" in field ? field.domain : undefined;
  return !domain || (typeof value === "number" ? domain.holds(value) : value.data.every((one) => domain.holds(one)));
};

/** A trial with f = 2^power; none where that leaves the domain of an input. */
const scaledTrial = (
  kernel: Kernel,
  { values, expectation }: Trial,
  { inputs, outputs }: Scaling,
  power: number,
): Trial | undefined => {
  const changed: Values = {};
  for (const [name, exponent] of Object.entries(inputs)) {
    const value = values[name];
    if (value === undefined || typeof value === "string")
      throw new RangeError(`expected numbers for \`${name}\` of ${kernel.name}, which is scaled, received ${value}`);
    const scaled = multiplied(value, 2 ** (exponent * power));
    if (!holds(kernel, name, scaled)) return undefined;
    changed[name] = scaled;
  }
  const { expected, scale, ...rest } = expectation;
  const answered = (group: Readonly<Record<string, Numbers>>) =>
    Object.fromEntries(
      Object.entries(outputs).flatMap(([name, exponent]) =>
        group[name] ? [[name, Float64Array.from(group[name], (value) => value * 2 ** (exponent * power))]] : [],
      ),
    );
  return {
    values: { ...values, ...changed },
    expectation: { ...rest, expected: answered(expected), ...(scale && { scale: answered(scale) }) },
  };
};

const titleOf = (inputs: Exponents): string => Object.keys(inputs).join(", ");

/** The law that a scaling is, on inputs of which the oracle knows the results before they are multiplied. */
export const scalingLaw = ({ kernel, trials }: Tryable, scaling: Scaling): Law =>
  law(
    `results follow when multiplying ${titleOf(scaling.inputs)}`,
    (fc) =>
      fc.record({
        n: fc.constantFrom(1, 2, 3, 5, 8, 17),
        boxes: fc.integer({ min: 1, max: 3 }),
        power: fc.integer({ min: scaling.from ?? -most, max: most }),
      }),
    async (bench, { n, boxes, power }) => {
      for (const one of trials(n, boxes)) {
        if (scaling.without !== undefined && one.values[scaling.without] !== undefined) continue;
        const trial = scaledTrial(kernel, one, scaling, power);
        if (!trial) continue;
        const factors = Object.entries(scaling.inputs).map(([name, exponent]) => `${name} × 2^${exponent * power}`);
        const where = `n = ${n}, ${boxes} boxes, ${factors.join(", ")}`;
        await judgeResults(bench, kernel, where, await callKernel(bench.backend, kernel, trial.values), trial);
      }
    },
  );
