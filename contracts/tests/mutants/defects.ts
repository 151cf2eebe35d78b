import type { BackendInfo } from "../../src/index.ts";

/** What is wrong with a mutant; a backend without any defect is right. */
export interface Defects {
  /** Loops of four without what remains. */
  readonly droppedTail?: boolean;
  /** Two fields of a kernel taken for each other. */
  readonly exchanged?: readonly [string, string];
  /** Extrema that lose NaN, as a comparison written the wrong way round does. */
  readonly swallowedNaN?: boolean;
  /** Results are written four at a time, also where fewer remain. */
  readonly writtenPastEnd?: boolean;
  /** Views of the memory are taken once, before it moves. */
  readonly staleView?: boolean;
  /** Blocks are never given back. */
  readonly keptBlocks?: boolean;
  /** Each block has a buffer of its own, as in plain JavaScript. */
  readonly ownBuffers?: boolean;
  /** Sums are kept in float32. */
  readonly float32Sums?: boolean;
  /** All results are computed in float32. */
  readonly float32Results?: boolean;
  /** What the backend says of itself, and is not. */
  readonly claims?: Partial<BackendInfo>;
  /** One temperature and pressure for all boxes. */
  readonly ignoredStride?: boolean;
  /** `times` is not heeded. */
  readonly runOnce?: boolean;
  /** Condensation takes more than there is. */
  readonly overdrawnGas?: boolean;
  /** The two halves of a symmetric result differ in their last bits. */
  readonly unequalHalves?: boolean;
  /** Only the lower half of a symmetric result is written. */
  readonly halfFilled?: boolean;
  /** The grid is read in each run. */
  readonly lateGrid?: boolean;
  /** Results are added to what was there before. */
  readonly addedToOutput?: boolean;
  /** The last bits change from run to run, as those of sums in a random order do. */
  readonly unrepeatable?: boolean;
  /** Sums depend on how many threads there are. */
  readonly threadDependent?: boolean;
  /** Workers compute something else. */
  readonly mainThreadOnly?: boolean;
  /** All plans use one workspace. */
  readonly sharedWorkspace?: boolean;
  /** Each result is its right neighbour's. */
  readonly shiftedLane?: boolean;
  /** All results are a thousand times too large. */
  readonly wrongUnit?: boolean;
  /** Inputs are read with their last two axes exchanged. */
  readonly transposed?: boolean;
  /** Vapor over small droplets is as over flat water. */
  readonly lostKelvin?: boolean;
  /** Calls remember their arrays, and give what these had given before. */
  readonly keptResults?: boolean;
  /** All calls of a kernel give the same arrays. */
  readonly sharedResults?: boolean;
  /** What is given for each box is read when a plan is made. */
  readonly earlyBoxes?: boolean;
  /** From the third run on a plan is a little off. */
  readonly tired?: boolean;
  /** No box after the third is computed. */
  readonly lostBoxes?: boolean;
  /** The last element is wrong where there is one more than a large power of two. */
  readonly wrongAboveBlocks?: boolean;
  /** What is one number for all boxes is so for the first alone. */
  readonly firstBoxAlone?: boolean;
  /** Scalars given to `runAsync` are not heeded. */
  readonly deafFlights?: boolean;
  /** In large results NaN is not let through. */
  readonly swallowedFarNaN?: boolean;
  /** A call is disturbed by what the one before it, of another kernel, has left. */
  readonly sharedScratch?: boolean;
  /** Each backend that is opened starts a thread that never ends. */
  readonly leftRunning?: boolean;
  /** Refusals are plain errors. */
  readonly plainErrors?: boolean;
}

/** The arithmetic in which defects show. */
export interface Tools {
  /** Where a loop over n elements ends. */
  end(n: number): number;
  max(a: number, b: number): number;
  min(a: number, b: number): number;
  add(sum: number, term: number): number;
  readonly defects: Defects;
}

/** Takes b where a is NaN. */
const larger = (a: number, b: number): number => {
  if (a > b) return a;
  return b;
};

const smaller = (a: number, b: number): number => -larger(-a, -b);

export const toolsOf = (defects: Defects): Tools => {
  const { droppedTail, swallowedNaN, float32Sums } = defects;
  return {
    end: droppedTail ? (n) => (n > 4 ? n - (n % 4) : n) : (n) => n,
    max: swallowedNaN ? larger : Math.max,
    min: swallowedNaN ? smaller : Math.min,
    add: float32Sums ? (sum, term) => Math.fround(sum + term) : (sum, term) => sum + term,
    defects,
  };
};
