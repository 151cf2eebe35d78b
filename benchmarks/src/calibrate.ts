/** How many iterations a batch may have at most. */
const most = 2 ** 24;
/** A batch that is not faster than the best one by more than this says that all is warm … */
const steady = 0.03;
/** … when so many in a row say so, */
const patience = 3;
/** or when warming up has taken so many times the length of a batch. */
const longest = 8;

/**
 * Finds how many iterations last at least `milliseconds`, so that the timer's grain does not matter, and goes on until
 * what the engine compiles and the caches learn on the way makes them no faster.
 * @param batch runs that many iterations and gives their milliseconds
 */
export const calibrate = async (
  batch: (iterations: number) => Promise<number>,
  milliseconds: number,
): Promise<number> => {
  let iterations = 1;
  let best = Number.POSITIVE_INFINITY;
  let unimproved = 0;
  for (let spent = 0; ; ) {
    const took = await batch(iterations);
    spent += took;
    if (took >= milliseconds || iterations >= most) {
      const each = took / iterations;
      unimproved = each > (1 - steady) * best ? unimproved + 1 : 0;
      best = Math.min(best, each);
      if (unimproved >= patience || spent >= longest * milliseconds) return iterations;
    }
    // A short batch says little: no more than tenfold at a time, and a tenth above the aim.
    const factor = took > 0 ? Math.min(10, (1.1 * milliseconds) / took) : 10;
    if (took < milliseconds) iterations = Math.min(most, Math.max(iterations + 1, Math.ceil(iterations * factor)));
  }
};
