import type { Level } from "../../src/conformance/index.ts";
import type { Defects } from "./defects.ts";

export const pair = "coagulation/brownianCoefficient";
export const rates = "coagulation/coagulationRates";
export const step = "condensation/condensationStep";
export const transport = "particle/transportProperties";
export const vapor = "gas/buckVaporPressure";

interface Mutant {
  readonly name: string;
  readonly defects: Defects;
  readonly kernels: readonly string[];
  /** Checks that must fail. */
  readonly caughtBy: readonly string[];
  /** What those checks must say it comes from. */
  readonly cause?: string;
  /** Where nothing but these levels may notice it. */
  readonly only?: readonly Level[];
}

export const mutants: readonly Mutant[] = [
  {
    name: "a dropped tail is caught by sizes around the lanes",
    defects: { droppedTail: true },
    kernels: [vapor, pair],
    caughtBy: [`sizes/${vapor}/n = 5`, `sizes/${vapor}/n = 999`, `sizes/${pair}/n = 17`, `sizes/${pair}/n = 1001`],
    cause: "dropped tail",
  },
  {
    name: "a dropped tail of sums and of particles is caught by sizes",
    defects: { droppedTail: true },
    kernels: [rates, step],
    caughtBy: [`sizes/${rates}/n = 7`, `sizes/${rates}/n = 1001`, `sizes/${step}/n = 9`, `sizes/${step}/n = 1001`],
    cause: "dropped tail",
  },
  {
    name: "radius and mass exchanged are caught by cases",
    defects: { exchanged: ["radius", "mass"] },
    kernels: [transport, pair],
    caughtBy: [`cases/${transport}/digests/urban-n10`, `cases/${pair}/brownian_kernel/note-table`],
    cause: "swapped like-kinded fields",
  },
  {
    name: "two properties of species exchanged are caught by cases",
    defects: { exchanged: ["density", "molarMass"] },
    kernels: [step],
    caughtBy: [`cases/${step}/condensation_step_isothermal/random-1-n7`],
    cause: "swapped like-kinded fields",
  },
  {
    name: "NaN swallowed by an extremum is caught where it should have gone, and nowhere else",
    defects: { swallowedNaN: true },
    kernels: [step],
    caughtBy: [`special/${step}/NaN in vaporPressure reaches what depends on it and nothing else`],
    only: ["special"],
    cause: "NaN swallowed",
  },
  {
    name: "a write past the end is caught by canaries, and nowhere else",
    defects: { writtenPastEnd: true },
    kernels: [vapor, transport, step],
    caughtBy: [vapor, transport, step].map(
      (kernel) => `memory/${kernel}/views at an offset of 1 elements, canaries around them`,
    ),
    only: ["memory"],
    cause: "write past the end",
  },
  {
    name: "a stale view is caught when memory grows",
    defects: { staleView: true },
    kernels: [vapor, transport, rates, step],
    caughtBy: [vapor, transport, rates, step].map(
      (kernel) => `memory/${kernel}/arrays and plans live on when memory grows`,
    ),
    only: ["memory", "plans", "resources"],
    cause: "stale view",
  },
  {
    name: "blocks that are never given back are caught by a memory that grows, and nowhere else",
    defects: { keptBlocks: true },
    kernels: [vapor, rates],
    caughtBy: [
      "resources/a kernel over boxes alone gives its memory back",
      `resources/${rates}/what ends gives its memory back`,
    ],
    only: ["resources"],
    cause: "memory leak",
  },
  {
    name: "buffers that are never let go are caught by the memory of the process, and nowhere else",
    defects: { keptBlocks: true, ownBuffers: true },
    kernels: [vapor],
    caughtBy: ["resources/a kernel over boxes alone gives its memory back"],
    only: ["resources"],
    cause: "memory leak",
  },
  {
    name: "sums in float32 are caught by cases",
    defects: { float32Sums: true },
    kernels: [rates],
    caughtBy: [
      `truth/${rates}/info.precision is how results are rounded`,
      `cases/${rates}/coagulation_loss_discrete/random-1-n16`,
      `cases/${rates}/coagulation_gain_fixed_pivot/random-1-n16`,
    ],
  },
  {
    name: "sums in float32 are told from a fallback where they are judged",
    defects: { float32Sums: true },
    kernels: [rates],
    caughtBy: [
      `cases/${rates}/coagulation_loss_discrete/random-1-n16`,
      `cases/${rates}/coagulation_gain_fixed_pivot/random-1-n16`,
    ],
    cause: "float32 accumulator",
  },
  {
    name: "results of the neighbouring lane are caught by sizes",
    defects: { shiftedLane: true },
    kernels: [vapor, transport],
    caughtBy: [vapor, transport].flatMap((kernel) => [`sizes/${kernel}/n = 8`, `sizes/${kernel}/n = 1001`]),
    cause: "off by one lane",
  },
  {
    name: "a wrong unit is caught by cases",
    defects: { wrongUnit: true },
    kernels: [vapor, transport, pair],
    caughtBy: [
      `cases/${vapor}/buck_vapor_pressure/random-n12`,
      `cases/${transport}/digests/urban-n10`,
      `cases/${pair}/brownian_kernel/note-table`,
    ],
    cause: "unit scale",
  },
  {
    name: "axes taken for each other are caught by boxes",
    defects: { transposed: true },
    kernels: [transport, pair],
    caughtBy: [transport, pair].flatMap((kernel) => [`sizes/${kernel}/2 boxes`, `sizes/${kernel}/3 boxes`]),
    cause: "transposed axes",
  },
  {
    name: "a lost Kelvin term is caught by cases",
    defects: { lostKelvin: true },
    kernels: [step],
    caughtBy: [`cases/${step}/condensation_step_isothermal/random-1-n7`],
    cause: "lost Kelvin term",
  },
  {
    name: "a hidden fallback to float32 is caught as a wrong precision",
    defects: { float32Results: true },
    kernels: [vapor, transport],
    caughtBy: [vapor, transport].map((kernel) => `truth/${kernel}/info.precision is how results are rounded`),
    cause: "hidden fallback",
  },
  {
    name: "a device that lets the processor compute is caught as a wrong precision, and nowhere else",
    defects: { claims: { precision: "float32" } },
    kernels: [vapor, transport, step],
    caughtBy: [vapor, transport, step].map((kernel) => `truth/${kernel}/info.precision is how results are rounded`),
    only: ["truth"],
    cause: "hidden fallback",
  },
  {
    name: "memory of a host in what claims to be a device is caught",
    defects: { claims: { kind: "device" } },
    kernels: [vapor],
    caughtBy: ["truth/info.kind is how memory behaves"],
    only: ["truth"],
  },
  {
    name: "one temperature for all boxes is caught by boxes and by cases",
    defects: { ignoredStride: true },
    kernels: [transport, pair, step],
    caughtBy: [
      `cases/${transport}/diffusion_coefficient_air/random-n12`,
      `sizes/${pair}/2 boxes`,
      `sizes/${step}/2 boxes`,
    ],
  },
  {
    name: "times that are not heeded are caught, and nowhere else",
    defects: { runOnce: true },
    kernels: [step],
    caughtBy: [`plans/${step}/k times are k runs`],
    only: ["plans", "properties"],
  },
  {
    name: "gas taken twice is caught by conservation",
    defects: { overdrawnGas: true },
    kernels: [step],
    caughtBy: [
      `properties/${step}/mass is conserved and nothing negative: gas-limited-growth`,
      `properties/${step}/mass is conserved and nothing negative: undeliverable-evaporation`,
    ],
  },
  {
    name: "sums that depend on the number of threads are caught by repeatability, and nowhere else",
    defects: { threadDependent: true },
    kernels: [vapor],
    caughtBy: ["repeatability/any number of threads, the same bits"],
    only: ["repeatability"],
  },
  {
    name: "a backend that is itself on the main thread only is caught by workers, and nowhere else",
    defects: { mainThreadOnly: true },
    kernels: [vapor, rates],
    caughtBy: ["resources/in two workers at once, the same bits"],
    only: ["resources"],
    cause: "main thread only",
  },
  {
    name: "one workspace for all plans is caught where several live at once",
    defects: { sharedWorkspace: true },
    kernels: [rates],
    caughtBy: [`resources/${rates}/a thousand plans live at once, each with memory of its own`],
    only: ["resources", "plans"],
  },
  {
    name: "halves that are not quite equal are caught by symmetry, and nowhere else",
    defects: { unequalHalves: true },
    kernels: [pair],
    caughtBy: [`properties/${pair}/coefficient is symmetric bit for bit`],
    only: ["properties"],
    cause: "lost symmetry",
  },
  {
    name: "a half that is never filled is caught by cases",
    defects: { halfFilled: true },
    kernels: [pair],
    caughtBy: [
      `cases/${pair}/brownian_kernel/note-table`,
      `sizes/${pair}/n = 2`,
      `sizes/${pair}/n = 1001`,
      `properties/${pair}/coefficient is symmetric bit for bit`,
    ],
    cause: "lost symmetry",
  },
  {
    name: "a grid that each run reads is caught by refresh, and nowhere else",
    defects: { lateGrid: true },
    kernels: [rates],
    caughtBy: [`plans/${rates}/radius is read by prepare and refresh, not by run`],
    only: ["plans"],
  },
  {
    name: "results added to what was there are caught by the second run",
    defects: { addedToOutput: true },
    kernels: [transport],
    caughtBy: [`plans/${transport}/temperature given to a run holds for that run alone`],
    only: ["plans"],
  },
  {
    name: "last bits that change from run to run are caught by repetition",
    defects: { unrepeatable: true },
    kernels: [transport],
    caughtBy: [`repeatability/${transport}/twice the same bits`],
  },
  {
    name: "refusals that are no AitkenErrors are caught as errors",
    defects: { plainErrors: true },
    kernels: [vapor],
    caughtBy: [
      `errors/${vapor}/a value outside the domain is refused, with its index`,
      `errors/${vapor}/a plan refuses wrong bindings`,
    ],
  },
  {
    name: "calls that remember arrays are caught by other numbers in them, and nowhere else",
    defects: { keptResults: true },
    kernels: [vapor, pair, rates],
    caughtBy: [vapor, pair, rates].map((kernel) => `memory/${kernel}/each call reads its arguments anew`),
    only: ["memory"],
    cause: "kept result",
  },
  {
    name: "results that the next call overwrites are caught, and nowhere else",
    defects: { sharedResults: true },
    kernels: [vapor, pair, step],
    caughtBy: [vapor, pair, step].map((kernel) => `memory/${kernel}/each call has results of its own`),
    only: ["memory"],
    cause: "shared buffer",
  },
  {
    name: "values of boxes that are read but once are caught by plans, and nowhere else",
    defects: { earlyBoxes: true },
    kernels: [vapor, transport],
    caughtBy: [vapor, transport].map((kernel) => `plans/${kernel}/inputs are read by each run`),
    only: ["plans", "memory"],
    cause: "kept result",
  },
  {
    name: "a plan that is right twice is caught by the third run, and nowhere else",
    defects: { tired: true },
    kernels: [vapor, pair, rates, step],
    caughtBy: [vapor, pair, rates, step].map((kernel) => `plans/${kernel}/each run computes what a fresh plan does`),
    only: ["plans", "properties"],
  },
  {
    name: "boxes after the third are caught by five",
    defects: { lostBoxes: true },
    kernels: [transport, pair, rates],
    caughtBy: [transport, pair, rates].flatMap((kernel) => [`sizes/${kernel}/5 boxes`, `sizes/${kernel}/17 boxes`]),
  },
  {
    name: "one more than a power of two is caught by sizes, and nowhere else",
    defects: { wrongAboveBlocks: true },
    kernels: [vapor, transport],
    caughtBy: [vapor, transport].map((kernel) => `sizes/${kernel}/one less and one more than powers of two`),
    only: ["sizes"],
  },
  {
    name: "a number that is for the first box alone is caught by sizes",
    defects: { firstBoxAlone: true },
    kernels: [transport, pair, step],
    caughtBy: [
      `sizes/${transport}/one pressure for all boxes is as that in each`,
      `sizes/${pair}/one temperature for all boxes is as that in each`,
      `sizes/${step}/one temperature for all boxes is as that in each`,
    ],
  },
  {
    name: "flights that do not heed their scalars are caught by plans, and nowhere else",
    defects: { deafFlights: true },
    kernels: [transport, rates, step],
    caughtBy: [`plans/${transport}/scalars given to a flight hold for that flight alone`],
    only: ["plans"],
  },
  {
    name: "threads that go on when their backend has ended are caught",
    defects: { leftRunning: true },
    kernels: [],
    caughtBy: ["resources/a backend that ends leaves nothing running"],
    only: ["resources"],
    cause: "left running",
  },
  {
    name: "NaN that large arrays lose is caught by special values, and nowhere else",
    defects: { swallowedFarNaN: true },
    kernels: [vapor, transport],
    caughtBy: [vapor, transport].map((kernel) => `special/${kernel}/NaN at the end of a large array shows`),
    only: ["special"],
    cause: "NaN swallowed",
  },
  {
    name: "what one kernel leaves to the next is caught by calling them in turn",
    defects: { sharedScratch: true },
    kernels: [vapor, transport],
    caughtBy: ["repeatability/after another kernel, the same bits"],
  },
];
