import sizesOfSpline from "../../../fixtures/coagulation/continuousSplineCoagulationGain.sizes.json" with {
  type: "json",
};
import type { Kernel } from "../../kernel.ts";
import type { Shaped, Values } from "../case.ts";
import { judgeResults } from "../judging.ts";
import { type Law, law } from "../laws.ts";
import { runPlan } from "../running.ts";
import type { Traits, Trial } from "../traits.ts";
import { table } from "./table.ts";

/** A distribution over the radius with the gain that the oracle, or mathematics, expects of it. */
interface Continuous {
  readonly radius: Shaped;
  readonly density: Shaped;
  readonly coefficient: Shaped;
  readonly gain: Shaped;
}

/** Makes a trial of a kernel of what is known of the distribution. */
export type Express = (continuous: Continuous) => Trial;

/** Exact in float64, as the oracle's sizes were made. Each box has 4 times the particles of the one before and half its coefficient. */
const continuousOf = (gain: readonly number[], boxes: number): Continuous => {
  const n = gain.length;
  const width = (k: number) => 2 ** (Math.floor(k / 4) + (k % 3 === 1 ? 1 : 0) - 30);
  const radius = table([n], () => 2 ** -29);
  for (let k = 1; k < n; k++) radius.data[k] = radius.data[k - 1]! + width(k - 1);
  return {
    radius,
    density: table([boxes, n], (b, k) => (1 + ((5 * k!) % 7)) * 2 ** 60 * 4 ** b!),
    coefficient: table([boxes, n, n], (b, i, j) => (1 + ((7 * (i! + j!) + 3 * i! * j!) % 11)) * 2 ** (-50 - b!)),
    gain: table([boxes, n], (b, k) => gain[k!]! * 8 ** b!),
  };
};

/** ω = w/r at the share of the way to r/∛2. */
const partnerAt = (share: number): number => Math.cbrt(1 - share ** 3 / 2);

/** What the integral over K = f(u) f(w) and a density of 1 is by the trapezoid rule, where the spline is f itself. */
const gainOf = (radius: Float64Array, f: (r: number) => number, p: number): number => {
  const n = radius.length;
  const within = (r: number) => Math.min(Math.max(r, radius[0]!), radius[n - 1]!);
  const step = radius[p]! / Math.cbrt(2) / (n - 1);
  let total = 0;
  for (let m = 0; m < n; m++) {
    const share = m / (n - 1);
    const w = partnerAt(share);
    const value = f(within((radius[p]! * share) / Math.cbrt(2))) * f(within(radius[p]! * w));
    total += ((m === 0 || m === n - 1 ? 0.5 : 1) * value) / (w * w);
  }
  return step * total;
};

const reproducesCubics = (kernel: Kernel, express: Express): Law =>
  law(
    "a coefficient that is cubic in both radii is interpolated exactly",
    (fc) =>
      fc.record({
        steps: fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 20 }),
        cubic: fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
      }),
    async (bench, { steps, cubic }) => {
      const n = steps.length + 1;
      const radius = table([n], () => 1e-8);
      for (const [k, step] of steps.entries()) radius.data[k + 1] = radius.data[k]! * (1 + step);
      const largest = radius.data[n - 1]!;
      const f = (r: number) => cubic.reduce((sum, factor, power) => sum + factor * (r / largest) ** power, 0);
      const trial = express({
        radius,
        density: table([1, n], () => 1),
        coefficient: table([1, n, n], (_, i, j) => f(radius.data[i!]!) * f(radius.data[j!]!)),
        gain: table([1, n], (_, p) => gainOf(radius.data as Float64Array, f, p!)),
      });
      const results = await runPlan(bench.backend, kernel, trial.values);
      await judgeResults(bench, kernel, `a cubic at n = ${n}`, results, trial);
    },
  );

/** Of a kernel that computes the gain by the spline. */
export const splineGainTraits = (kernel: Kernel, express: Express): Traits => {
  const trials = (n: number, boxes: number): readonly Trial[] =>
    sizesOfSpline.sizes.filter((one) => one.n === n).map(({ gain }) => express(continuousOf(gain, boxes)));
  const [probe] = trials(9, 2);
  return {
    kernel,
    sizes: sizesOfSpline.sizes.map(({ n }) => n),
    trials,
    // A spline depends on all its values.
    probe: { values: probe!.values as Values, reach: (_, [from], __, [to]) => from === to },
    laws: [reproducesCubics(kernel, express)],
    checks: [],
  };
};
