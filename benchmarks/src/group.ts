/** Elements with the same key, in the order in which keys first come. */
export const groupBy = <T>(elements: readonly T[], key: (one: T) => string | number): T[][] => {
  const groups = new Map<string | number, T[]>();
  for (const one of elements) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()];
};
