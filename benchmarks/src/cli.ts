#!/usr/bin/env node
import { randomInt } from "node:crypto";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { LaneRecord } from "./artifact.ts";
import { checkWritable, readArtifact, writeArtifact } from "./artifact-file.ts";
import { rowsOf } from "./cells.ts";
import { absentLane } from "./entrants.ts";
import { columns } from "./format.ts";
import { type Lane, laneOf, variants } from "./lanes.ts";
import { measure, type Plan, quickEffort, standardEffort, survey } from "./matrix.ts";
import { parseCommand, type Request, UsageError, usage } from "./options.ts";
import { progressOn } from "./progress.ts";
import { report } from "./report.ts";

const planOf = (request: Request): Plan => {
  const lanes: Lane[] = [];
  const absent: LaneRecord[] = [];
  for (const threads of request.threads)
    for (const variant of variants) {
      if (!request.variants.includes(variant.name)) continue;
      const lane = laneOf(variant, threads);
      if (typeof lane === "object") lanes.push(lane);
      else if (!request.threads.includes(1))
        absent.push(absentLane({ ...variant, options: variant.options ?? {}, threads }, lane));
    }
  const effort = request.quick ? quickEffort : standardEffort;
  return { rows: rowsOf(request), lanes, absent, effort, seed: randomInt(2 ** 32) };
};

const width = (): number => Math.max(80, process.stdout.columns ?? 120);

const defaultFile = (): string => {
  const name = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  return fileURLToPath(new URL(`../results/${name}.json`, import.meta.url));
};

const list = async (plan: Plan, signal: AbortSignal): Promise<number> => {
  const cells = await survey(plan, signal);
  const rows = cells.map(({ cell, obstacle }) => [
    cell.kernel,
    `n = ${cell.size}`,
    `boxes = ${cell.boxes}`,
    cell.residency,
    cell.lane,
    obstacle === undefined ? "ready" : "missing",
  ]);
  const lines = columns(rows, 6);
  for (const [index, { obstacle }] of cells.entries())
    console.log(`${lines[index]}${obstacle === undefined ? "" : `: ${obstacle}`}`);
  for (const { name, missing } of plan.absent) console.log(`${name}: ${missing}`);
  const ready = cells.filter(({ obstacle }) => obstacle === undefined).length;
  console.log(`${ready} of ${cells.length} cells can be measured.`);
  return 0;
};

const run = async (plan: Plan, file: string, signal: AbortSignal): Promise<number> => {
  const { effort, rows, lanes } = plan;
  checkWritable(file);
  const progress = progressOn(process.stderr, {
    cells: rows.length * lanes.length,
    seconds: effort.seconds,
    now: () => performance.now(),
  });
  const artifact = await measure(plan, signal, progress);
  progress.end();
  writeArtifact(file, artifact);
  console.log(report(artifact, width()));
  console.log(`The whole run: ${relative(process.cwd(), file)}`);
  console.log("Other sizes, several boxes, more threads: npm start -- --help");
  return artifact.cells.some(({ outcome }) => outcome === "wrong" || outcome === "lost") ? 1 : 0;
};

/** Ctrl-C and its like stop the measuring and keep what there is; a second one ends at once. */
const interruptible = async (work: (signal: AbortSignal) => Promise<number>): Promise<number> => {
  const stop = new AbortController();
  let code = 0;
  for (const [signal, number] of [
    ["SIGINT", 2],
    ["SIGTERM", 15],
  ] as const)
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(128 + number);
      code = 128 + number;
      stop.abort();
    });
  const result = await work(stop.signal);
  return stop.signal.aborted ? code : result;
};

const main = async (args: readonly string[]): Promise<number> => {
  const command = parseCommand(args);
  switch (command.name) {
    case "help":
      console.log(usage);
      return 0;
    case "show":
      console.log(report(readArtifact(command.file), width()));
      return 0;
    case "list":
      return interruptible((signal) => list(planOf(command.request), signal));
    case "run": {
      const file = resolve(command.request.json ?? defaultFile());
      return interruptible((signal) => run(planOf(command.request), file, signal));
    }
  }
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  if (error instanceof UsageError) console.error(`\n${usage}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
