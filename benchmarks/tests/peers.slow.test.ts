import { describe, expect, it } from "vitest";
import { rowsOf } from "../src/cells.ts";
import { type Effort, measure } from "../src/matrix.ts";
import { interpreterOf } from "../src/peers/environment.ts";
import { peerLanes } from "../src/peers/lanes.ts";
import { peerSystems } from "../src/peers/systems.ts";
import { peerKernels } from "./peer-kernels.ts";

const effort: Effort = {
  batchMilliseconds: 1,
  rounds: { least: 3, most: 3 },
  cellMilliseconds: { enough: 10, tooMuch: 1000 },
  slowest: 10_000,
  limits: { open: 120_000, check: 120_000, round: 120_000 },
};
const rows = rowsOf({
  kernels: peerKernels,
  sizes: [1, 2, 70, 300],
  boxes: [1, 3],
  residencies: ["call", "resident"],
  quick: true,
});
const silent = { row: () => {}, cell: () => {} };

describe.each(peerSystems)("$name", (system) => {
  const interpreter = interpreterOf(system);
  const reason = "missing" in interpreter ? `, skipped: ${interpreter.missing}` : "";

  it.skipIf(reason !== "")(
    `computes right whatever it computes, of one particle, few and many${reason}`,
    async () => {
      const { lanes } = peerLanes([system], system.threads ? [1, 2] : [1]);
      const plan = { rows, lanes, absent: [], shard: null, effort, seed: 1 };
      const { cells } = await measure(plan, new AbortController().signal, silent);
      const left = cells.filter(({ outcome }) => outcome !== "measured");
      for (const { id, reason } of left) expect([id, reason]).toEqual([id, `not written for ${system.title}`]);
      expect(cells.length - left.length).toBeGreaterThan(cells.length / 3);
    },
    600_000,
  );
});
