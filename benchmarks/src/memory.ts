import type { Kernel } from "@aitken/contracts";
import { bytesMoved, type Row, sizesOf } from "./cells.ts";
import { memoryBytes } from "./host.ts";

/** Bytes that a lane needs for a row: as long as the row lasts, and beyond that while it is the one that is active. */
export interface Need {
  readonly held: number;
  readonly passing: number;
}

/** How much of the machine's memory all lanes may have together. */
export const memoryForLanes = (): number => 0.8 * memoryBytes();

/**
 * What the arrays of a row take. A plan has its inputs and outputs where it computes; they are made elsewhere first, and
 * read back for the check. A call has its inputs and its last results, and meanwhile copies of the inputs and two more of the
 * results. A device has numbers of its own kind, made from ours. A peer's go through files, of which this process and that
 * one have copies.
 */
export const needOf = (kernel: Kernel, row: Row, kind: "host" | "device" | "peer"): Need => {
  const { input, output } = bytesMoved(kernel, sizesOf(kernel, row.size, row.boxes), row.residency);
  const held = input + output;
  if (kind === "peer") return { held, passing: 3 * input + 2 * output };
  if (kind === "device") return { held, passing: 2 * input + 3 * output };
  return { held, passing: row.residency === "call" ? input + 2 * output : input + output };
};

/** What all of them need at once. */
const together = (needs: readonly Need[]): number =>
  needs.reduce((sum, { held }) => sum + held, 0) + Math.max(0, ...needs.map(({ passing }) => passing));

/** What one needs who has the machine to itself. */
export const alone = (need: Need): number => together([need]);

/** Those that fit into memory beside each other, as many at a time as do, in their order. */
export const inGroups = <T>(all: readonly T[], needOf: (one: T) => Need, room: number): T[][] => {
  const groups: T[][] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last && together([...last, one].map(needOf)) <= room) last.push(one);
    else groups.push([one]);
  }
  return groups;
};
