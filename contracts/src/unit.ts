import { AitkenError } from "./errors.ts";

/** SI base units, in the order of a unit's exponents. */
export const baseUnits = ["m", "kg", "s", "K", "mol", "A"] as const;

/** The power of each base unit. */
export type Exponents = readonly [m: number, kg: number, s: number, K: number, mol: number, A: number];

const derived: Readonly<Record<string, Exponents>> = {
  m: [1, 0, 0, 0, 0, 0],
  kg: [0, 1, 0, 0, 0, 0],
  s: [0, 0, 1, 0, 0, 0],
  K: [0, 0, 0, 1, 0, 0],
  mol: [0, 0, 0, 0, 1, 0],
  A: [0, 0, 0, 0, 0, 1],
  N: [1, 1, -2, 0, 0, 0],
  Pa: [-1, 1, -2, 0, 0, 0],
  J: [2, 1, -2, 0, 0, 0],
  W: [2, 1, -3, 0, 0, 0],
  C: [0, 0, 1, 0, 0, 1],
  V: [2, 1, -3, 0, 0, -1],
  F: [-2, -1, 4, 0, 0, 2],
  "1": [0, 0, 0, 0, 0, 0],
};

const token = /\s*(?:([A-Za-z]+|1)(?:\^(-?\d+))?|([/()]))/y;

/**
 * The base units' powers in a unit such as `m^3/s` or `W/(m K)`: factors side by side multiply, `/` divides by the
 * next factor or group.
 * @throws AitkenError `invalid-kernel` for what is no such unit
 */
export const parseUnit = (unit: string): Exponents => {
  const refuse = (): never => {
    throw new AitkenError(
      "invalid-kernel",
      `expected a unit such as m^3/s or W/(m K), received ${JSON.stringify(unit)}`,
    );
  };
  const total: number[] = [0, 0, 0, 0, 0, 0];
  // The sign of the factor to come, and of each open group.
  let sign = 1;
  const groups = [1];
  // Whether a factor must come next.
  let wants = true;
  token.lastIndex = 0;
  while (token.lastIndex < unit.trimEnd().length) {
    const [, name, power, mark] = token.exec(unit) ?? refuse();
    if (name !== undefined) {
      const exponents = derived[name] ?? refuse();
      exponents.forEach((exponent, index) => {
        total[index]! += sign * exponent * Number(power ?? 1);
      });
      sign = groups.at(-1)!;
      wants = false;
    } else if (mark === "(") {
      groups.push(sign);
      wants = true;
    } else if (wants) refuse();
    else if (mark === "/") {
      sign = -groups.at(-1)!;
      wants = true;
    } else {
      groups.pop();
      sign = groups.at(-1) ?? refuse();
    }
  }
  if (wants || groups.length !== 1) refuse();
  return total as unknown as Exponents;
};
