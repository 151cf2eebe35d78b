import type { Accuracy } from "../../../accuracy.ts";
import { type Bench, demand } from "../../check.ts";
import { boundOf } from "../../judging.ts";

export const sum = (values: ArrayLike<number>, weight: (index: number) => number = () => 1): number => {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index]! * weight(index);
  return total;
};

/** What comes is what goes, relative to it, within the bound of what is added up. */
export const demandBalance = (
  { backend }: Bench,
  accuracy: Accuracy,
  what: string,
  left: number,
  right: number,
): void => {
  const bound = boundOf(accuracy, backend.info.precision);
  if (bound === null) return;
  demand(
    Math.abs(left - right) <= bound * Math.abs(right),
    () => `${what}: expected ${right}, received ${left}, apart by ${Math.abs(left / right - 1)} of it`,
  );
};
