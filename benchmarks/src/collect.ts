/** The engine's collector, which --expose-gc names. */
const collector = (globalThis as { gc?: (how?: { type: "minor" | "major" }) => void }).gc;

/** How much garbage of longer lives may gather: less than what makes the engine collect it of its own accord. */
const tolerated = 2 ** 23;
/** What is worth a full collection once nothing needs it any more: other processes may. */
const large = 2 ** 26;

const inUse = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

let least = Number.POSITIVE_INFINITY;

const collectAll = (): void => {
  collector?.();
  least = inUse();
};

/**
 * What earlier rounds left is not collected in the middle of the next. The young are collected each time, which takes a
 * fraction of a millisecond; all, which takes longer than a round, once there is enough of it.
 */
export const collectGarbage = (): void => {
  collector?.({ type: "minor" });
  least = Math.min(least, inUse());
  if (inUse() > least + tolerated) collectAll();
};

/** After arrays were let go: gives their memory back where they were large. */
export const giveBack = (): void => {
  if (inUse() > large) collectAll();
};
