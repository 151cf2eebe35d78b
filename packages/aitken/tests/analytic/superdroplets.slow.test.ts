import { describe, expect } from "vitest";
import { stochasticCoagulationStep } from "../../src/index.ts";
import { onEveryBackend } from "./backends.ts";
import { coagulate, meanOf } from "./superdroplets.ts";

const size = 2048;
const steps = 500;
/** Of the droplets at the start, whose volumes are distributed exponentially [m³]. */
const meanVolume = 1e-15;
/** b V t: of e droplets one is left. */
const end = 1;

/** e^(−x) I₁(x), by its integral over half a turn; the trapezoidal rule is exact for what is periodic. */
const scaledBessel = (x: number): number => {
  const points = 400;
  let sum = 0;
  for (let k = 0; k <= points; k++) {
    const cosine = Math.cos((Math.PI * k) / points);
    sum += (k === 0 || k === points ? 0.5 : 1) * Math.exp(x * (cosine - 1)) * cosine;
  }
  return sum / points;
};

/** Number per relative volume x = v/v₀: (1 − τ)/(x √τ) I₁(2 x √τ) e^(−(1 + τ) x), τ = 1 − e^(−b V t). Golovin (1963). */
const density = (x: number): number => {
  const tau = 1 - Math.exp(-end);
  const root = Math.sqrt(tau);
  return ((1 - tau) / (x * root)) * scaledBessel(2 * x * root) * Math.exp(-((1 - root) ** 2) * x);
};

/** By the midpoint rule. */
const integral = (from: number, to: number): number => {
  const points = 2000;
  const width = (to - from) / points;
  let sum = 0;
  for (let k = 0; k < points; k++) sum += density(from + (k + 0.5) * width) * width;
  return sum;
};

const limits = [0.25, 0.5, 1, 2, 4, 8, 16];

describe("super-droplets with an exponential distribution of volumes, by Golovin's coefficient", () => {
  onEveryBackend(
    "follow Golovin's solution in each class of volume, on average",
    [stochasticCoagulationStep],
    async (backend) => {
      const volumes = Float64Array.from({ length: size }, (_, i) => -meanVolume * Math.log(1 - (i + 0.5) / size));
      const ensemble = { size, boxes: 16, seeds: [1, 2, 3, 4, 5, 6, 7, 8], steps, volumes, end };
      const { rows, missed } = await coagulate(
        backend,
        ensemble,
        limits.map((limit) => limit * meanVolume),
      );
      expect(rows).toHaveLength(128);
      expect(missed).toBeLessThan(1e-3);
      for (const [at, last] of [...limits, 100].entries()) {
        const expected = integral(limits[at - 1] ?? 0, last);
        const { mean, error } = meanOf(rows, at);
        // A droplet meets no more than one other in a step.
        const systematic = ((2 * Math.min(1 + last, 17) * end) / steps) * expected;
        expect(error, "sampling error").toBeLessThan(0.1 * expected);
        expect(Math.abs(mean - expected), `up to ${last} v₀: ${mean} for ${expected}`).toBeLessThan(
          3 * error + systematic,
        );
      }
    },
  );
});
