import fc from "fast-check";

/** How far a result is from the exact one, relative to it. */
export const relativeError = (got: number, exact: number): number =>
  got === exact ? 0 : Math.abs(got - exact) / Math.abs(exact);

/** The largest of these over a list. */
export const worstError = (got: ArrayLike<number>, exact: ArrayLike<number>): number =>
  Array.from(got, (value, k) => relativeError(value, exact[k]!)).reduce((a, b) => Math.max(a, b), 0);

/** Edges from nm to dm, evenly spaced or not, neighbours from a thousandth to a hundredfold apart. */
export const edges = fc
  .tuple(
    fc.double({ min: -9, max: -5, noNaN: true }),
    fc.array(fc.double({ min: 5e-4, max: 2, noNaN: true }), { minLength: 1, maxLength: 40 }),
  )
  .map(([first, widths]) => {
    const all = [first];
    for (const width of widths) all.push(all.at(-1)! + width);
    return Float64Array.from(all, (decade) => 10 ** decade);
  });

/** Edges with an amount in each of their bins, some of them empty. */
export const spectrum = edges.chain((edges) =>
  fc.record({
    edges: fc.constant(edges),
    amount: fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e12, noNaN: true })), {
      minLength: edges.length - 1,
      maxLength: edges.length - 1,
    }),
  }),
);
