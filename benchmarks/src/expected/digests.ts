import { createRequire } from "node:module";
import { type Accuracy, relative } from "@aitken/contracts";
import { type Digest, type Digests, transportOutputs } from "@aitken/contracts/conformance";
import type { Row } from "../cells.ts";
import type { Sample } from "./sample.ts";

type Tolerances = Readonly<Record<string, { f64_rel: number; f32_rel: number }>>;

const digests = createRequire(import.meta.url)("@aitken/contracts/fixtures/digests.json") as Digests & {
  readonly tolerance: Tolerances;
};

/** The oracle's tolerance counts the rounding of the inputs too. */
const accuracyOf = (quantity: string): Accuracy => {
  const { f64_rel: float64, f32_rel: float32 } = digests.tolerance[quantity]!;
  return relative({ float64, float32 });
};

const sampleOf = (
  field: string,
  quantity: string,
  indices: readonly number[],
  expected: readonly number[] | undefined,
): Sample[] => (expected ? [{ field, indices, expected, accuracy: accuracyOf(quantity) }] : []);

const samples: Readonly<Record<string, (digest: Digest) => Sample[]>> = {
  "particle/transportProperties": ({ bins, transport: values }) =>
    Object.entries(transportOutputs).flatMap(([field, quantity]) => sampleOf(field, quantity, bins, values[quantity])),
  "coagulation/brownianCoefficient": ({ n, pairs, brownian_coefficient }) =>
    sampleOf(
      "coefficient",
      "brownian_coefficient",
      pairs.map(([i, j]) => i * n + j),
      brownian_coefficient,
    ),
  "coagulation/coagulationRates": ({ loss_bins = [], loss, gain }) => [
    ...sampleOf("loss", "loss", loss_bins, loss),
    ...sampleOf("gain", "gain", loss_bins, gain),
  ],
};

/** What the oracle knows of a row: elements of the first box, at the standard sizes, on urban aerosol. */
export const digestSamples = ({ kernel, size }: Row): Sample[] => {
  const digest = digests.sizes.find(({ n }) => n === size);
  return digest ? (samples[kernel]?.(digest) ?? []) : [];
};
