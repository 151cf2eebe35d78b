import { type Artifact, type Cell, schema } from "../src/artifact.ts";

/** A measured cell whose rounds take these nanoseconds. */
export const cellOf = (lane: string, size: number, rounds: number[], rest: Partial<Cell> = {}): Cell => {
  const base = { kernel: "gas/buckVaporPressure", boxes: 1, residency: "resident" as const, ...rest };
  return {
    id: `${base.kernel}/${size}x${base.boxes}/${base.residency}/${lane}`,
    size,
    lane,
    threads: 1,
    sizes: { box: size },
    elements: size,
    unit: "value",
    outcome: "measured",
    reason: null,
    check: {
      worst: { field: "vaporPressure", index: 0, got: 1, expected: 1, relative: 2e-16, ulp: 1, share: 0.25 },
      samples: size,
      against: ["formulas"],
    },
    firstMilliseconds: 1,
    prepareMilliseconds: 0.5,
    iterations: 100,
    rounds,
    ...base,
  };
};

export const artifactOf = (cells: Cell[], rest: Partial<Artifact> = {}): Artifact => ({
  schema,
  started: "2026-01-02T03:04:05.678Z",
  seconds: 12.3,
  complete: true,
  seed: 1,
  effort: { batchMilliseconds: 10, rounds: { least: 3, most: 51 }, slowest: 250 },
  distribution: "urban",
  host: {
    processor: "Imaginary 9000",
    instructionSet: ["avx2"],
    cores: 2,
    memoryBytes: 8e9,
    system: "Linux 6 x64",
    node: "v20.0.0",
    v8: "11.3",
    governor: null,
    load: [0, 0, 0],
  },
  lanes: [],
  cells,
  ...rest,
});
