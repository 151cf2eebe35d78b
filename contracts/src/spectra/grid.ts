import { type Domain, increasing, positive } from "../domain.ts";
import { AitkenError, describe } from "../errors.ts";
import { checkNumber, checkNumbers, type Numbers } from "./checks.ts";

const greaterThan = (least: number): Domain => ({
  ...positive,
  expected: `a number > ${least} (to 1e150)`,
  holds: (value) => value > least && positive.holds(value),
});

/**
 * Sizes evenly spaced in their logarithm, the first and the last as given: `count` sizes of particles, or the edges of
 * `count − 1` bins. Radius or diameter, in any unit.
 * @param least the first, positive
 * @param most the last, greater than the first
 * @throws AitkenError `out-of-domain` for ends that are not, `wrong-option` for a count that is no integer ≥ 2
 */
export const logarithmicGrid = (least: number, most: number, count: number): Float64Array => {
  checkNumber("least", least, positive);
  checkNumber("most", most, greaterThan(least));
  if (!Number.isSafeInteger(count) || count < 2)
    throw new AitkenError("wrong-option", `expected an integer ≥ 2 for \`count\`, received ${describe(count)}`, {
      field: "count",
    });
  const decades = Math.log10(most / least);
  const grid = Float64Array.from({ length: count }, (_, k) => least * 10 ** ((decades * k) / (count - 1)));
  grid[count - 1] = most;
  return grid;
};

/**
 * The middle of each bin on the logarithmic scale: the geometric mean of its edges, in their unit.
 * @throws AitkenError `out-of-domain` for edges that are not positive and increasing
 */
export const binCentres = (edges: Numbers): Float64Array => {
  checkNumbers("edges", edges, increasing);
  return Float64Array.from({ length: Math.max(edges.length - 1, 0) }, (_, k) => Math.sqrt(edges[k]! * edges[k + 1]!));
};

/**
 * Edges for sizes that have none: geometric means of neighbours, and at both ends as far from the size on the logarithmic
 * scale as the edge on its other side. Of centres on a logarithmic grid these are its edges.
 * @throws AitkenError `wrong-shape` for less than two centres, `out-of-domain` for such as are not positive and increasing
 */
export const binEdges = (centres: Numbers): Float64Array => {
  checkNumbers("centres", centres, increasing);
  const last = centres.length - 1;
  if (last < 1)
    throw new AitkenError("wrong-shape", `expected two numbers or more for \`centres\`, received ${centres.length}`, {
      field: "centres",
    });
  const between = (k: number): number => Math.sqrt(centres[k]! * centres[k + 1]!);
  return Float64Array.from({ length: last + 2 }, (_, k) => {
    if (k === 0) return centres[0]! * (centres[0]! / between(0));
    return k > last ? centres[last]! * (centres[last]! / between(last - 1)) : between(k - 1);
  });
};
