import sizesOfRates from "../../../../fixtures/coagulation/coagulationRates.sizes.json" with { type: "json" };
import { coagulationRates as kernel } from "../../../kernels/coagulation/coagulationRates.ts";
import type { Values } from "../../case.ts";
import { check } from "../../check.ts";
import { judgeResults } from "../../judging.ts";
import { callKernel } from "../../running.ts";
import { laneSizes, type Reach, type Traits, type Trial } from "../../traits.ts";
import { table } from "../table.ts";
import { demandBalance, sum } from "./coagulationRates.balance.ts";
import { coefficient, concentration, mostExact, ratesOf } from "./coagulationRates.whole.ts";

interface Sampled {
  readonly n: number;
  readonly bins: readonly number[];
  readonly gain_conserve_volume: readonly number[];
  readonly gain_drop?: readonly number[];
  readonly loss: readonly number[];
}

const sampled: readonly Sampled[] = [
  { n: 0, bins: [], gain_conserve_volume: [], gain_drop: [], loss: [] },
  ...sizesOfRates.sizes,
];

/** Exact in float64, as the oracle's sizes were made. Each box has 4 times the particles of the one before and half its coefficient. */
const inputs = (n: number, boxes: number, concentrationOf = concentration): Values => ({
  radius: table([n], (k) => (k + 1) * 2 ** -30),
  concentration: table([boxes, n], (b, k) => concentrationOf(k) * 2 ** 30 * 4 ** b),
  coefficient: table([boxes, n, n], (b, i, j) => coefficient(i, j) * 2 ** (-50 - b)),
});

/** What the oracle has no file for is computed exactly. */
const exact = (n: number): Sampled => {
  const scaled = (rates: readonly number[]) => rates.map((rate) => rate * 2 ** 10);
  const conserving = ratesOf(n, "conserveVolume");
  return {
    n,
    bins: conserving.gain.map((_, k) => k),
    gain_conserve_volume: scaled(conserving.gain),
    gain_drop: scaled(ratesOf(n, "drop").gain),
    loss: scaled(conserving.loss),
  };
};

const sizeOf = (n: number): readonly Sampled[] => {
  const known = sampled.filter((one) => one.n === n);
  return known.length || n > mostExact ? known : [exact(n)];
};

const trialsOf = (n: number, boxes: number, overflow: "drop" | "conserveVolume"): readonly Trial[] =>
  sizeOf(n)
    .filter((one) => overflow === "conserveVolume" || one.gain_drop)
    .map((one) => trialOf(one, boxes, overflow));

const trialOf = (one: Sampled, boxes: number, overflow: "drop" | "conserveVolume"): Trial => {
  const { n, bins } = one;
  const boxed = (values: readonly number[]) =>
    Float64Array.from({ length: boxes * bins.length }, (_, index) => {
      const [b, k] = [Math.floor(index / bins.length), index % bins.length];
      return values[k]! * 8 ** b;
    });
  return {
    values: { ...inputs(n, boxes), overflow },
    expectation: {
      expected: {
        gain: boxed(overflow === "drop" ? one.gain_drop! : one.gain_conserve_volume),
        loss: boxed(one.loss),
      },
      at: Array.from({ length: boxes }, (_, b) => bins.map((k) => b * n + k)).flat(),
    },
  };
};

/** Radii that double put every pair i ≤ j into the bins j and j + 1. */
const probe: Values = {
  ...inputs(9, 2),
  radius: table([9], (k) => 2 ** (k - 30)),
  overflow: "conserveVolume",
};

const reach: Reach = (field, [fromBox, i = 0, j], result, [box, k = 0]) => {
  if (fromBox !== box) return false;
  const last = 8;
  if (field === "concentration") return result === "loss" || (i === last ? k === last : k >= i);
  if (result === "loss") return i === k;
  // The gain reads the upper triangle.
  if (j! < i) return false;
  return j === last ? k === last : k === j || k === j! + 1;
};

const { accuracy } = kernel.outputs.gain;

const conservation = [
  check(kernel, "properties", "number is conserved", async (bench) => {
    // Nothing in the large bins: no pair is too large for the grid.
    const values = { ...inputs(50, 1, (k) => (k < 38 ? 1 + ((5 * k) % 7) : 0)), overflow: "drop" };
    const { gain, loss } = await callKernel(bench.backend, kernel, values);
    demandBalance(bench, accuracy, "the sum of the gain against half the sum of the loss", sum(gain!), sum(loss!) / 2);
  }),
  check(kernel, "properties", "volume is conserved with conserveVolume", async (bench) => {
    const { gain, loss } = await callKernel(bench.backend, kernel, { ...inputs(50, 1), overflow: "conserveVolume" });
    const volume = (k: number) => (k + 1) ** 3;
    demandBalance(bench, accuracy, "the volume gained against the volume lost", sum(gain!, volume), sum(loss!, volume));
  }),
  check(kernel, "properties", "pairs beyond the grid are dropped with drop", async (bench) => {
    for (const n of [1, 2, 9, 50])
      for (const trial of trialsOf(n, 1, "drop"))
        await judgeResults(bench, kernel, `n = ${n}`, await callKernel(bench.backend, kernel, trial.values), trial);
  }),
];

export const coagulationRates: Traits = {
  kernel,
  sizes: [...laneSizes, 1001],
  trials: (n, boxes) => trialsOf(n, boxes, "conserveVolume"),
  probe: { values: probe, reach },
  checks: conservation,
};
