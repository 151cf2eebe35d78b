import type { Domain } from "./domain.ts";

/**
 * The first index at which numbers are not in a domain; undefined where all are.
 * @param row how many there are along the last dimension, where the domain wants them increasing
 */
export const firstFault = (domain: Domain, data: ArrayLike<number>, row: number = data.length): number | undefined => {
  const { least, most } = domain;
  for (let index = 0; index < data.length; index++) if (!(data[index]! >= least && data[index]! <= most)) return index;
  if (domain.gap !== undefined)
    for (let index = 0; index < data.length; index++) if (!domain.holds(data[index]!)) return index;
  if (domain.someAboveZero && data.length > 0 && Array.prototype.every.call(data, (value) => value === 0)) return 0;
  if (domain.increasing)
    for (let index = 1; index < data.length; index++)
      if (index % row !== 0 && !(data[index]! > data[index - 1]!)) return index;
  return undefined;
};
