import { type Artifact, type Cell, type LaneRecord, schema } from "../src/artifact.ts";
import { summarize } from "../src/statistics.ts";

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
    operations: 6 * size,
    bytes: { input: 8 * size, output: 8 * size, copied: 0 },
    uploadMilliseconds: 0.1,
    prepareMilliseconds: 0.5,
    firstMilliseconds: 1,
    readBackMilliseconds: 0.1,
    iterations: 100,
    rounds,
    statistics: summarize(rounds),
    warnings: [],
    ...base,
  };
};

/** A backend that is here. */
export const laneOf = (name: string, rest: Partial<LaneRecord> = {}): LaneRecord => ({
  name,
  kind: "backend",
  system: name,
  options: {},
  info: {
    name,
    version: "0.1.0",
    kind: "host",
    device: "processor",
    precision: "float64",
    threads: 1,
    instructionSet: "javascript",
    executedOn: "the caller's thread",
    asynchronous: "caller",
  },
  versions: { [`@aitken/${name}`]: "0.1.0" },
  flags: [],
  fastMath: false,
  threads: 1,
  importMilliseconds: 20,
  openMilliseconds: 2,
  peakMemoryBytes: 6e7,
  emptyCallNanoseconds: 500,
  copyBytesPerSecond: 5e9,
  missing: null,
  remedy: null,
  ...rest,
});

export const artifactOf = (cells: Cell[], rest: Partial<Artifact> = {}): Artifact => ({
  schema,
  started: "2026-01-02T03:04:05.678Z",
  seconds: 12.3,
  complete: true,
  seed: 1,
  versions: { "@aitken/contracts": "0.1.0" },
  revision: null,
  effort: { seconds: 100, batchMilliseconds: 10, rounds: { least: 3, most: 51 }, slowest: 250 },
  distribution: "urban",
  shard: null,
  parts: [],
  host: {
    processor: "Imaginary 9000",
    instructionSet: ["avx2"],
    cores: 2,
    memoryBytes: 8e9,
    system: "Linux 6 x64",
    node: "v20.0.0",
    v8: "11.3",
    caches: { L1d: 32768, L2: 1048576 },
    frequency: null,
    environment: [],
    governor: null,
    load: [0, 0, 0],
  },
  limits: null,
  lanes: [],
  cells,
  models: [],
  crossovers: [],
  ...rest,
});
