import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binCentres, binEdges, logarithmicGrid } from "../../src/spectra/index.ts";
import { edges, relativeError, worstError } from "./numbers.ts";

const grid = fc.record({
  least: fc.double({ min: 1e-9, max: 1e-6, noNaN: true }),
  ratio: fc.double({ min: 1.01, max: 1e5, noNaN: true }),
  count: fc.integer({ min: 2, max: 200 }),
});

describe("a logarithmic grid", () => {
  test("has its ends as given and the same ratio throughout", () => {
    fc.assert(
      fc.property(grid, ({ least, ratio, count }) => {
        const sizes = logarithmicGrid(least, least * ratio, count);
        expect(sizes).toHaveLength(count);
        expect(sizes[0]).toBe(least);
        expect(sizes.at(-1)).toBe(least * ratio);
        const step = ratio ** (1 / (count - 1));
        for (let k = 1; k < count; k++) expect(relativeError(sizes[k]! / sizes[k - 1]!, step)).toBeLessThan(2e-14);
      }),
    );
  });

  test("meets the decades", () => {
    expect(worstError(logarithmicGrid(1e-9, 1e-5, 5), [1e-9, 1e-8, 1e-7, 1e-6, 1e-5])).toBeLessThan(5e-16);
  });

  test("is given back by its centres", () => {
    fc.assert(
      fc.property(
        grid.filter(({ count }) => count > 2),
        ({ least, ratio, count }) => {
          const edges = logarithmicGrid(least, least * ratio, count);
          expect(worstError(binEdges(binCentres(edges)), edges)).toBeLessThan(2e-14);
        },
      ),
    );
  });

  test("of ends or a count that cannot be is refused", () => {
    expect(() => logarithmicGrid(0, 1, 3)).toThrow("for `least`, received 0");
    expect(() => logarithmicGrid(1, 1, 3)).toThrow("expected a number > 1 (to 1e150) for `most`, received 1");
    expect(() => logarithmicGrid(1, Number.NaN, 3)).toThrow("for `most`, received NaN");
    expect(() => logarithmicGrid(1, Number.POSITIVE_INFINITY, 3)).toThrow("for `most`, received Infinity");
    expect(() => logarithmicGrid(1, 2, 1)).toThrow("expected an integer ≥ 2 for `count`, received 1");
    expect(() => logarithmicGrid(1, 2, 2.5)).toThrow("for `count`, received 2.5");
  });
});

describe("edges and centres", () => {
  test("each centre lies between its edges, as far from one as from the other", () => {
    fc.assert(
      fc.property(edges, (edges) => {
        binCentres(edges).forEach((centre, k) => {
          expect(relativeError(centre / edges[k]!, edges[k + 1]! / centre)).toBeLessThan(2e-15);
        });
      }),
    );
  });

  test("each size lies between edges made for it", () => {
    fc.assert(
      fc.property(
        edges.filter(({ length }) => length > 1),
        (sizes) => {
          const made = binEdges(sizes);
          expect(made).toHaveLength(sizes.length + 1);
          sizes.forEach((size, k) => {
            expect(made[k]!).toBeLessThan(size);
            expect(made[k + 1]!).toBeGreaterThan(size);
          });
        },
      ),
    );
  });

  test("no bins have no centres, and one size has no edges", () => {
    expect(binCentres([])).toHaveLength(0);
    expect(binCentres([1e-8])).toHaveLength(0);
    expect(() => binEdges([1e-8])).toThrow("expected two numbers or more for `centres`, received 1");
  });
});
