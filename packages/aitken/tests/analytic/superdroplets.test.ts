import { describe, expect } from "vitest";
import { stochasticCoagulationStep } from "../../src/index.ts";
import { onEveryBackend } from "./backends.ts";
import { monomers, monomerVolume, size as orders, solutions } from "./smoluchowski.ts";
import { coagulate, meanOf } from "./superdroplets.ts";

const golovin = solutions[1]!;
/** Greatest orders of the classes: how many monomers droplets consist of. */
const classes = [1, 2, 4, 8];
const size = 512;
const steps = 200;

describe("super-droplets from monomers, by Golovin's coefficient", () => {
  onEveryBackend(
    "are on average as many of each size as Golovin's solution says, whatever they are drawn from",
    [stochasticCoagulationStep],
    async (backend) => {
      const ensemble = {
        size,
        boxes: 16,
        seeds: [1, 2, 3, 5, 8, 13, 21, -34],
        steps,
        volumes: new Float64Array(size).fill(monomerVolume),
        // As far as the solution's grid of orders goes.
        end: Math.log(monomers / golovin.total(golovin.end)),
      };
      const limits = classes.map((order) => (order + 0.5) * monomerVolume);
      const { rows, missed } = await coagulate(backend, ensemble, limits);
      expect(rows).toHaveLength(128);
      expect(missed).toBeLessThan(1e-3);
      const exact = golovin.number(golovin.end).map((number) => number / monomers);
      let first = 0;
      for (const [at, last] of [...classes, orders].entries()) {
        const expected = exact.subarray(first, last).reduce((sum, number) => sum + number, 0);
        const { mean, error } = meanOf(rows, at);
        // A droplet does not meet itself, and meets no more than one other in a step: both are errors of first order.
        const systematic = (1 / size + (2 * Math.min(last, 16) * ensemble.end) / steps) * expected;
        expect(error, "sampling error").toBeLessThan(0.1 * expected);
        expect(Math.abs(mean - expected), `up to ${last} monomers: ${mean} for ${expected}`).toBeLessThan(
          3 * error + systematic,
        );
        first = last;
      }
    },
  );
});
