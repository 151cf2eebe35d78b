#!/usr/bin/env node
import { randomInt } from "node:crypto";
import { relative, resolve } from "node:path";
import { UsageError } from "./arguments.ts";
import type { Artifact, LaneRecord } from "./artifact.ts";
import { checkWritable, writeArtifact } from "./artifact-file.ts";
import { rowsOf, shardOf } from "./cells.ts";
import type { Command } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import { absentLane } from "./entrants.ts";
import { columns } from "./format.ts";
import { type Lane, laneOf, variants } from "./lanes.ts";
import { measure, type Plan, patient, quickEffort, standardEffort, survey } from "./matrix.ts";
import { parseCommand, type Request, usage } from "./options.ts";
import { peerLanes } from "./peers/lanes.ts";
import { progressOn } from "./progress.ts";
import { report } from "./report.ts";
import { newResult } from "./results.ts";
import { terminalWidth } from "./terminal.ts";

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
  const peers = peerLanes(request.peers, request.threads);
  lanes.push(...peers.lanes);
  absent.push(...peers.absent);
  const usual = request.quick ? quickEffort : standardEffort;
  const effort = request.sizes ? patient(usual) : usual;
  const { shard } = request;
  const all = rowsOf(request);
  const rows = shard ? shardOf(all, shard) : all;
  if (shard && rows.length === 0)
    throw new UsageError(
      `expected no more parts for --shard than there are kernels × boxes × residencies, received ${shard.of}`,
    );
  return { rows, lanes, absent, shard, effort, seed: randomInt(2 ** 32) };
};

const list = async (plan: Plan, signal: AbortSignal): Promise<number> => {
  const { cells, absent } = await survey(plan, signal);
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
  for (const { name, missing, remedy } of absent)
    console.log(`${name}: ${missing}${remedy === null ? "" : `; to bring it: ${remedy}`}`);
  const ready = cells.filter(({ obstacle }) => obstacle === undefined).length;
  console.log(`${ready} of ${cells.length} cells can be measured.`);
  return 0;
};

const run = async (plan: Plan, file: string, signal: AbortSignal): Promise<number> => {
  checkWritable(file);
  const progress = progressOn(process.stderr, () => performance.now());
  // Whatever ends this process, the rows that are done are kept.
  const soFar = (artifact: Artifact) => writeArtifact(file, artifact);
  const artifact = await measure(plan, signal, { ...progress, soFar });
  progress.end();
  writeArtifact(file, artifact);
  console.log(report(artifact, terminalWidth()));
  console.log(`The whole run: ${relative(process.cwd(), file)}`);
  // What draws is large, and nothing else needs it.
  const { pageBeside, writePage } = await import("./page/write.ts");
  writePage(pageBeside(file), artifact, file, null);
  console.log(`As a page:     ${relative(process.cwd(), pageBeside(file))}`);
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

/** A command by its name: says how it is used when asked to, or when it does not understand. */
const runCommand = async (command: Command, args: readonly string[]): Promise<number> => {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(command.usage);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${command.usage}`);
    return 2;
  }
};

const main = async (args: readonly string[]): Promise<number> => {
  const named = commands.find(({ name }) => name === args[0]);
  if (named) return runCommand(named, args.slice(1));
  const command = parseCommand(args);
  switch (command.name) {
    case "help":
      console.log(usage);
      return 0;
    case "list":
      return interruptible((signal) => list(planOf(command.request), signal));
    case "run": {
      const file = resolve(command.request.json ?? newResult());
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
