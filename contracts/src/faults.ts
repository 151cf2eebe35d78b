import type { Domain } from "./domain.ts";

/**
 * The first index at which numbers are not in a domain; undefined where all are.
 * @param row how many there are along the last dimension, where the domain wants them increasing
 * @param size of the dimension that numbers are indices of
 */
export const firstFault = (
  domain: Domain,
  data: ArrayLike<number>,
  row: number = data.length,
  size = Number.POSITIVE_INFINITY,
): number | undefined => {
  const { least } = domain;
  const most = Math.min(domain.most, size - 1);
  for (let index = 0; index < data.length; index++) if (!(data[index]! >= least && data[index]! <= most)) return index;
  if (domain.gap !== undefined || domain.whole)
    for (let index = 0; index < data.length; index++) if (!domain.holds(data[index]!)) return index;
  if (domain.someAboveZero && data.length > 0 && Array.prototype.every.call(data, (value) => value === 0)) return 0;
  if (domain.increasing)
    for (let index = 1; index < data.length; index++)
      if (index % row !== 0 && !(data[index]! > data[index - 1]!)) return index;
  return undefined;
};
