import { shuffled } from "./random.ts";

/** One of those who take part in the rounds of a row. */
export interface Contender {
  /** Measures once; throws when it cannot any more. */
  round(): Promise<number>;
}

export interface RoundsOptions {
  /** Everyone measures at least so often, … */
  readonly least: number;
  readonly most: number;
  /** … and on until it has spent so much of its own; who has spent too much before that stops at the fewest rounds. */
  readonly milliseconds: { readonly enough: number; readonly tooMuch: number };
  readonly random: () => number;
  readonly now: () => number;
  readonly interrupted: () => boolean;
}

/** Less than so many rounds tell nothing of their scatter. */
const fewest = 3;

/** What a contender measured: a number for each full round, and how long they took with all around them; or the error that ended it. */
export type Measured = { readonly rounds: number[]; readonly milliseconds: number } | { readonly error: Error };

/**
 * Rounds in which everyone measures once, one after the other, in a new order each time: what disturbs the machine for
 * a while disturbs all alike. Who fails is out, who has spent its time is done, the others go on; an interrupted round
 * does not count. Round i of one belongs to round i of all others.
 */
export const interleave = async <C extends Contender>(
  contenders: readonly C[],
  { least, most, milliseconds, random, now, interrupted }: RoundsOptions,
): Promise<Map<C, Measured>> => {
  const rounds = new Map<C, number[]>(contenders.map((one) => [one, []]));
  const spent = new Map<C, number>();
  const failed = new Map<C, Error>();
  const goesOn = (one: C, round: number): boolean => {
    const { enough, tooMuch } = milliseconds;
    const time = spent.get(one) ?? 0;
    const wanted = round < least ? round < fewest || time < tooMuch : time < enough;
    return !failed.has(one) && round < most && wanted;
  };
  let full = 0;
  for (let active = [...contenders]; active.length > 0; full++) {
    for (const one of shuffled(active, random)) {
      if (interrupted()) break;
      const started = now();
      try {
        rounds.get(one)!.push(await one.round());
      } catch (error) {
        if (!interrupted()) failed.set(one, error as Error);
      }
      spent.set(one, (spent.get(one) ?? 0) + now() - started);
    }
    if (interrupted()) break;
    active = active.filter((one) => goesOn(one, full + 1));
  }
  return new Map(
    contenders.map((one): [C, Measured] => {
      const error = failed.get(one);
      return [one, error ? { error } : { rounds: rounds.get(one)!.slice(0, full), milliseconds: spent.get(one) ?? 0 }];
    }),
  );
};
