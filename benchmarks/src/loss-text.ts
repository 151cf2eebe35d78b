import type { Cell, Limits } from "./artifact.ts";
import { rowId } from "./cells.ts";
import { columns, short, wrapped } from "./format.ts";
import { callsPerSecond, countedOperations } from "./loss.ts";

/** Losses as a Taichi notebook of particula rates them: how many in a second, and operations in its count for each cycle. */
export const lossTexts = (cells: readonly Cell[], limits: Limits | null, width: number): string[] => {
  const measured = cells.flatMap((cell) =>
    cell.outcome === "measured" ? [{ ...cell, time: cell.statistics!.median }] : [],
  );
  if (measured.length === 0) return [];
  const cycles = limits?.cyclesPerSecond;
  const lanes = [...new Set(measured.map(({ lane }) => lane))];
  const rows = [...new Map(measured.map((cell) => [rowId(cell), cell]))].map(([row, { residency, size, boxes }]) => [
    `${residency} ${size}${boxes === 1 ? "" : ` × ${boxes} boxes`}`,
    ...lanes.map((lane) => {
      const cell = measured.find((one) => one.lane === lane && rowId(one) === row);
      if (!cell) return "–";
      const calls = callsPerSecond(cell);
      return `${short(calls)} ${short((countedOperations(size) * calls) / (cycles ?? 1))}`;
    }),
  ]);
  return [
    ...wrapped(
      `calls per second, and FLOP per ${cycles === undefined ? "second" : "cycle"} as a Taichi notebook of particula counts them, 9 n (n − 1) a call`,
      width,
      2,
    ),
    ...columns([["n", ...lanes], ...rows], 1, " │ "),
  ];
};
