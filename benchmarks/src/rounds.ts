import { shuffled } from "./random.ts";

/** One of those who take part in the rounds of a row. */
export interface Contender {
  /** Measures once; throws when it cannot any more. */
  round(): Promise<number>;
}

export interface RoundsOptions {
  readonly least: number;
  readonly most: number;
  readonly random: () => number;
  /** Whether there is time for another round, once there are enough. */
  readonly timeLeft: () => boolean;
  readonly interrupted: () => boolean;
}

/** What a contender measured: a number for each full round, or the error that ended it. */
export type Measured = { readonly rounds: number[] } | { readonly error: Error };

/**
 * Rounds in which everyone measures once, one after the other, in a new order each time: what disturbs the machine for
 * a while disturbs all alike. Who fails is out, the others go on; an interrupted round does not count.
 */
export const interleave = async <C extends Contender>(
  contenders: readonly C[],
  { least, most, random, timeLeft, interrupted }: RoundsOptions,
): Promise<Map<C, Measured>> => {
  const rounds = new Map<C, number[]>(contenders.map((one) => [one, []]));
  const failed = new Map<C, Error>();
  let full = 0;
  while (full < most && (full < least || timeLeft()) && failed.size < contenders.length) {
    for (const one of shuffled(contenders, random)) {
      if (failed.has(one)) continue;
      if (interrupted()) break;
      try {
        rounds.get(one)!.push(await one.round());
      } catch (error) {
        if (!interrupted()) failed.set(one, error as Error);
      }
    }
    if (interrupted()) break;
    full++;
  }
  return new Map(
    contenders.map((one): [C, Measured] => {
      const error = failed.get(one);
      return [one, error ? { error } : { rounds: rounds.get(one)!.slice(0, full) }];
    }),
  );
};
