import type { NumericArray } from "@aitken/contracts";
import { additiveCoefficient, type Backend, constantCoefficient } from "../../src/index.ts";

/** Monomers [1/m³] at the start, their volume [m³], and how many of them the largest particle of the grid is made of. */
export const monomers = 1e12;
export const monomerVolume = 1e-24;
export const size = 80;

const orders = Float64Array.from({ length: size }, (_, k) => k + 1);
export const volume = orders.map((order) => order * monomerVolume);
/** Where two particles of the grid meet, the volume of a third results: the fixed pivot has nothing to share out. */
export const radius = volume.map((v) => Math.cbrt((3 * v) / (4 * Math.PI)));

/** One of Smoluchowski's equations that has a solution from monomers alone, in a time of its own. */
export interface Solution {
  readonly name: string;
  readonly coefficient: (backend: Backend) => Promise<NumericArray<"float64">>;
  /** Number of k-mers [1/m³] at a time [s]. */
  readonly number: (time: number) => Float64Array;
  readonly gain: (time: number) => Float64Array;
  readonly loss: (time: number) => Float64Array;
  /** All particles [1/m³]. */
  readonly total: (time: number) => number;
  /** Until when the grid holds all but a rounding of the volume [s]. */
  readonly end: number;
}

const coefficientOf =
  (kernel: typeof constantCoefficient | typeof additiveCoefficient, rate: number) => async (backend: Backend) => {
    const coefficient = backend.zeros([size, size]);
    using plan = backend.prepare(kernel, { volume: backend.array(volume), rate, coefficient });
    plan.run();
    await backend.settled();
    return coefficient;
  };

const constantRate = 1e-15;

/** K = k. With τ = k N₀ t/2: n_k = N₀ τ^(k−1)/(1 + τ)^(k+1). Smoluchowski (1916). */
const constant: Solution = {
  name: "Smoluchowski's constant coefficient",
  coefficient: coefficientOf(constantCoefficient, constantRate),
  number: (time) => {
    const tau = (constantRate * monomers * time) / 2;
    return orders.map((k) => (monomers * (tau / (1 + tau)) ** (k - 1)) / (1 + tau) ** 2);
  },
  gain: (time) => {
    const tau = (constantRate * monomers * time) / 2;
    return orders.map((k) =>
      k === 1 ? 0 : (0.5 * constantRate * monomers ** 2 * (k - 1) * (tau / (1 + tau)) ** (k - 2)) / (1 + tau) ** 4,
    );
  },
  loss: (time) => constant.number(time).map((n) => constantRate * n * constant.total(time)),
  total: (time) => monomers / (1 + (constantRate * monomers * time) / 2),
  end: 1200,
};

const additiveRate = 1e-15 / monomerVolume;

/** ln k! for k = 1, 2, …. */
const logFactorials = orders.map(Math.log);
for (let k = 1; k < size; k++) logFactorials[k]! += logFactorials[k - 1]!;

/** K = b (v_i + v_j). With T = 1 − e^(−b V t): n_k = N₀ (1 − T) (k T)^(k−1) e^(−k T)/k!. Golovin (1963), Scott (1968). */
const additive: Solution = {
  name: "Golovin's additive coefficient",
  coefficient: coefficientOf(additiveCoefficient, additiveRate),
  number: (time) => {
    const survival = additive.total(time) / monomers;
    return orders.map((k, index) => {
      const met = k * (1 - survival);
      return monomers * survival * Math.exp((k - 1) * Math.log(met) - met - logFactorials[index]!);
    });
  },
  /** b v_k/2 Σ n_i n_(k−i), the sum by dn_k/dt = gain − loss. */
  gain: (time) => {
    const survival = additive.total(time) / monomers;
    const speed = additiveRate * monomerVolume * monomers * survival;
    const loss = additive.loss(time);
    return additive
      .number(time)
      .map((n, index) => loss[index]! + n * speed * (index / (1 - survival) - (index + 1) - 1 / survival));
  },
  loss: (time) =>
    additive
      .number(time)
      .map((n, index) => additiveRate * monomerVolume * n * ((index + 1) * additive.total(time) + monomers)),
  total: (time) => monomers * Math.exp(-additiveRate * monomerVolume * monomers * time),
  end: 350,
};

export const solutions: readonly Solution[] = [constant, additive];
