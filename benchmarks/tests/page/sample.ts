import { catalogue, type Kernel } from "@aitken/contracts";
import { continuousCoagulationLoss, continuousSplineCoagulationGain } from "@aitken/contracts/kernels";
import type { Artifact, Cell, Crossover, LaneRecord, Limits, Model } from "../../src/artifact.ts";
import { isOfPairs, residencies, sizesOf, workOf } from "../../src/cells.ts";
import { randomFrom } from "../../src/random.ts";
import { summarize } from "../../src/statistics.ts";
import { artifactOf, cellOf, laneOf } from "../synthetic.ts";

/** An imaginary lane: its floor and what an element costs, in nanoseconds. */
interface Speed {
  readonly floor: number;
  readonly element: number;
  readonly relative: number;
}

const peer = (name: string, rest: Partial<LaneRecord> = {}): LaneRecord =>
  laneOf(name, {
    kind: "peer",
    system: name.split("@")[0]!,
    info: null,
    versions: { [name.split("@")[0]!]: "1.2.3", python: "3.12.3" },
    importMilliseconds: 300,
    openMilliseconds: 900,
    peakMemoryBytes: 2.4e8,
    ...rest,
  });

type Entrant = readonly [LaneRecord, Speed];

const entrants: readonly Entrant[] = [
  [laneOf("typescript"), { floor: 40, element: 6.5, relative: 3e-16 }],
  [laneOf("assemblyscript"), { floor: 90, element: 2.4, relative: 5e-16 }],
  [laneOf("native"), { floor: 260, element: 0.7, relative: 4e-16 }],
  [laneOf("native@2", { threads: 2, system: "native" }), { floor: 2600, element: 0.37, relative: 4e-16 }],
  [
    laneOf("tfjs-wasm", { system: "tfjs", openMilliseconds: 185, importMilliseconds: 240, peakMemoryBytes: 1.9e8 }),
    { floor: 180_000, element: 4, relative: 4e-7 },
  ],
  [peer("python", { openMilliseconds: 1 }), { floor: 900, element: 215, relative: 2e-16 }],
  [peer("numpy"), { floor: 21_000, element: 4.8, relative: 4e-16 }],
  [
    peer("numba", { fastMath: true, flags: ["fastmath=True", "parallel=False"], openMilliseconds: 2400 }),
    { floor: 650, element: 1.05, relative: 6e-16 },
  ],
  [
    peer("pybind11", { fastMath: true, flags: ["-O3", "-march=native", "-ffast-math"] }),
    { floor: 780, element: 1.0, relative: 0 },
  ],
];

/** The other lanes of a run with all peers, some on two threads. */
const others: readonly Entrant[] = [
  [peer("pypy"), { floor: 300, element: 21, relative: 2e-16 }],
  [peer("particula"), { floor: 60_000, element: 190, relative: 3e-13 }],
  [peer("cython"), { floor: 700, element: 1.3, relative: 3e-16 }],
  [peer("taichi", { fastMath: true }), { floor: 9_000, element: 1.9, relative: 5e-16 }],
  [peer("warp"), { floor: 31_000, element: 1.6, relative: 7e-16 }],
  [peer("numba@2", { threads: 2 }), { floor: 9_500, element: 0.7, relative: 6e-16 }],
  [peer("taichi@2", { threads: 2 }), { floor: 12_000, element: 1.1, relative: 5e-16 }],
];

const away: LaneRecord = laneOf("tfjs-webgpu", {
  system: "tfjs",
  info: null,
  importMilliseconds: null,
  openMilliseconds: null,
  peakMemoryBytes: null,
  emptyCallNanoseconds: null,
  copyBytesPerSecond: null,
  missing: "no WebGPU adapter here",
  remedy: "apt-get install chromium",
});

const exponents = { pairs: [1, 1.5, 2, 2.5, 3], elements: [1, 2, 3, 4, 5] };

const exactly = (value: number, share: number) => ({ value, low: value * (1 - share), high: value * (1 + share) });

const firstKernels = (count: number): Kernel[] =>
  [...catalogue].sort((a, b) => Number(isOfPairs(b)) - Number(isOfPairs(a))).slice(0, count);

/** A run that never was, of the first kernels of the catalogue: no machine, and the same each time. */
export const sampleRun = (kernels: number, boxes: readonly number[] = [1]): Artifact =>
  runOf(firstKernels(kernels), entrants, boxes);

/** The same with all peers, and with the loss integral that a notebook compares with a gain. */
export const wideRun = (kernels: number): Artifact => {
  const integrals = [continuousCoagulationLoss, continuousSplineCoagulationGain];
  const run = runOf(
    [...new Set<Kernel>([...integrals, ...firstKernels(kernels)])].slice(0, kernels),
    [...entrants, ...others],
    [1],
  );
  const cells = run.cells.map((cell) => {
    const isGain = cell.kernel === continuousSplineCoagulationGain.name;
    if (isGain && !withGain.includes(cell.lane))
      return { ...cell, rounds: [], statistics: null, outcome: "missing" as const, reason: "has no such kernel" };
    return isGain ? slowedCell(cell, 30) : cell;
  });
  const limits: Limits = {
    ...run.limits!,
    cyclesPerSecond: 3.6e9,
    together: [{ threads: 2, bytesPerSecond: 2.1e10, float64OperationsPerSecond: 7.9e10 }],
  };
  return { ...run, cells, limits };
};

const withGain = ["typescript", "assemblyscript", "native", "native@2", "particula"];

const runOf = (chosen: readonly Kernel[], entrants: readonly Entrant[], boxes: readonly number[]): Artifact => {
  const random = randomFrom(7);
  const noise = (spread: number): number => 1 + spread * (random() + random() + random() - 1.5);
  const cells: Cell[] = [];
  const models: Model[] = [];
  const crossovers: Crossover[] = [];
  for (const kernel of chosen)
    for (const residency of residencies)
      for (const box of boxes) {
        const sizes = exponents[isOfPairs(kernel) ? "pairs" : "elements"].map((one) => Math.round(10 ** one));
        const measured = entrants.map(([lane, speed]) => {
          const floor = speed.floor * (residency === "call" ? 3 : 1) * noise(0.2);
          const slope = speed.element * noise(0.3);
          return { lane, relative: speed.relative, floor, slope };
        });
        for (const size of sizes) {
          const all = sizesOf(kernel, size, box);
          const { elements, unit } = workOf(kernel, all);
          for (const { lane, floor, slope, relative } of measured)
            cells.push(
              oneCell(
                { kernel: kernel.name, size, boxes: box, residency, sizes: all, elements, unit },
                lane,
                relative,
                () => (floor + slope * elements) * noise(0.04),
              ),
            );
        }
        const exponent = isOfPairs(kernel) ? 2 : 1;
        const ten = workOf(kernel, sizesOf(kernel, 10, box));
        const work = { factor: ten.elements / 10 ** exponent, exponent, unit: ten.unit };
        for (const { lane, floor, slope } of measured)
          models.push({
            ...{
              kernel: kernel.name,
              lane: lane.name,
              boxes: box,
              residency,
              work,
            },
            floorNanoseconds: exactly(floor, 0.06),
            slopeNanoseconds: exactly(slope, 0.02),
            residualSpread: 1.03,
            ...{ from: sizes[0]!, to: sizes.at(-1)! },
          });
        for (const [slow, fast] of [
          [0, 1],
          [1, 2],
          [2, 3],
        ] as const) {
          const [a, b] = [measured[slow]!, measured[fast]!];
          const work = (b.floor - a.floor) / (a.slope - b.slope);
          const size = isOfPairs(kernel) ? Math.sqrt(work / box) : work / box;
          if (size > sizes[0]! && size < sizes.at(-1)!)
            crossovers.push({
              ...{ kernel: kernel.name, boxes: box, residency, faster: b.lane.name, than: a.lane.name },
              ...{ size, low: size * 0.9, high: size * 1.12 },
            });
        }
      }
  return artifactOf(cells, {
    lanes: [...entrants.map(([lane]) => lane), away],
    models,
    crossovers,
    limits: {
      bytesPerSecond: 1.4e10,
      float64OperationsPerSecond: 4.1e10,
      how: "a copy of 256 MiB, and chains of fused multiply-adds",
    },
  });
};

type Place = Pick<Cell, "kernel" | "size" | "boxes" | "residency" | "sizes" | "elements" | "unit">;

/** Too slow for Python at the largest sizes, wrong in one place, doubtful in another: the page has to show all of it. */
const oneCell = (place: Place, lane: LaneRecord, relative: number, time: () => number): Cell => {
  const { size, ...rest } = place;
  const cell = cellOf(lane.name, size, Array.from({ length: 11 }, time), {
    ...rest,
    threads: lane.threads,
    operations: 14 * place.elements,
    bytes: {
      input: 16 * place.elements,
      output: 8 * place.elements,
      copied: place.residency === "call" ? 24 * place.elements : 0,
    },
    check: {
      worst: {
        field: "result",
        index: 0,
        got: 1,
        expected: 1,
        relative,
        ulp: relative / 2 ** -52,
        share: relative === 0 ? 0 : 0.4,
      },
      samples: 10,
      against: ["formulas"],
    },
  });
  const not = { rounds: [], statistics: null };
  if (lane.name === "python" && place.elements > 3e4)
    return {
      ...cell,
      ...not,
      outcome: "missing",
      reason: "too slow: one computation took 320 ms on a smaller input already",
    };
  if (lane.name === "tfjs-wasm" && size === 32)
    return { ...cell, ...not, outcome: "wrong", reason: "result[3] is 1, expected 2: 12 × what it may be off" };
  if (lane.name === "native@2" && size === 10) return { ...cell, warnings: ["rounds have two modes"] };
  return cell;
};

const slowedCell = (cell: Cell, factor: number): Cell => {
  if (cell.outcome !== "measured") return cell;
  const rounds = cell.rounds.map((time) => time * factor);
  return { ...cell, rounds, statistics: summarize(rounds) };
};

/** The same run, but that one lane takes so many times as long. */
export const slowed = (run: Artifact, lane: string, factor: number): Artifact => ({
  ...run,
  cells: run.cells.map((cell) => (cell.lane === lane ? slowedCell(cell, factor) : cell)),
});
