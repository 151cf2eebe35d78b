import type { Operations } from "./operations.ts";

/** Puts values where they broadcast to all pairs of the particles of a box. */
export interface Pairs<V> {
  /** A value of each particle as columns, then as rows. */
  both(value: V): readonly [first: V, second: V];
  /** A value of each box, or one for all. */
  ofBox(value: V | number): V | number;
}

export const pairsOf = <V>(
  o: Operations<V>,
  { box, particle }: { readonly box: number; readonly particle: number },
): Pairs<V> => ({
  both: (value) => [o.reshape(value, [box, particle, 1]), o.reshape(value, [box, 1, particle])],
  ofBox: (value) => (typeof value === "number" ? value : o.reshape(value, [box, 1, 1])),
});
