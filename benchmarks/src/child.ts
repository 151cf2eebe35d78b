// A process of its own for one backend: it answers one question at a time and ends with whoever started it.
import { type Backend, catalogue } from "@aitken/contracts";
import { baselineOf } from "./baseline.ts";
import { calibrate } from "./calibrate.ts";
import { inputOf, kernelOf } from "./cases.ts";
import { type Row, sizesOf } from "./cells.ts";
import { check, expectationOf } from "./check.ts";
import { collectGarbage, giveBack } from "./collect.ts";
import { flat } from "./expected/sample.ts";
import { importLane, type Lane } from "./lanes.ts";
import type { Answer, Checked, Dialogue, Opened, Question, RoundTime, Topic, Verified } from "./messages.ts";
import { type Outputs, type Subject, subjectOf } from "./subject.ts";
import { movingOf, verify } from "./verify.ts";
import { flagsOf, versionsOf } from "./versions.ts";
import { warmUp } from "./warm.ts";

let backend: Backend | undefined;
let subject: Subject | undefined;
/** Judges what the subject computed in the rounds. */
let proof: (() => Promise<Verified>) | undefined;
let warm = false;

const milliseconds = async (work: () => void | Promise<void>): Promise<number> => {
  const started = performance.now();
  const promise = work();
  if (promise) await promise;
  return performance.now() - started;
};

const open = async (lane: Lane): Promise<Opened> => {
  const begun = performance.now();
  const module = await importLane(lane);
  const imported = performance.now();
  backend = await module.open(lane.options);
  const ready = performance.now();
  const { info } = backend;
  const unsupported: Record<string, string> = {};
  for (const kernel of catalogue) {
    const support = backend.supports(kernel);
    if (!support.supported) unsupported[kernel.name] = support.reason;
  }
  return {
    info,
    importMilliseconds: imported - begun,
    openMilliseconds: ready - imported,
    versions: lane.module === undefined ? versionsOf(`@aitken/${lane.backend}`) : {},
    flags: lane.module === undefined ? await flagsOf(`@aitken/${lane.backend}`) : [],
    fastMath: false,
    unsupported,
  };
};

const release = (): void => {
  subject?.dispose();
  subject = undefined;
  proof = undefined;
  giveBack();
};

/** Computes once and compares; only what passed is kept to be timed. */
const checkRow = async (row: Row): Promise<Checked> => {
  release();
  if (row.residency === "call" && !warm) await warmUp(backend!, 600);
  warm ||= row.residency === "call";
  const kernel = kernelOf(row);
  const { size, boxes, residency } = row;
  const given = inputOf(row);
  const sizes = sizesOf(kernel, size, boxes);
  const expectation = expectationOf(kernel, row, flat(given), sizes);
  const judge = (outputs: Outputs) => check(kernel, expectation, outputs, backend!.info.precision, sizes);
  const made = subjectOf(backend!, kernel, given, sizes, residency);
  let verdict: Checked;
  try {
    const firstMilliseconds = await milliseconds(() => made.run(1));
    const { uploadMilliseconds, prepareMilliseconds } = made;
    const begun = performance.now();
    const outputs = await made.outputs();
    const readBackMilliseconds = row.residency === "resident" ? performance.now() - begun : undefined;
    const moving = movingOf(kernel, row, expectation, flat(given), outputs);
    const once = async () => {
      made.reset();
      await made.run(1);
    };
    proof = () => verify({ outputs: made.outputs, once, judge }, moving);
    verdict = {
      ...judge(outputs),
      firstMilliseconds,
      uploadMilliseconds,
      prepareMilliseconds,
      readBackMilliseconds,
    };
  } catch (error) {
    made.dispose();
    throw error;
  }
  if (verdict.passed) subject = made;
  else made.dispose();
  return verdict;
};

const batch = (iterations: number): Promise<number> => {
  if (!subject) throw new Error("nothing that passed its check is there to be timed");
  const timed = subject;
  timed.reset();
  collectGarbage();
  return milliseconds(() => timed.run(iterations));
};

const round = async (iterations: number): Promise<RoundTime> => {
  const before = process.cpuUsage();
  const took = await batch(iterations);
  const { user, system } = process.cpuUsage(before);
  const { kind, threads } = backend!.info;
  return {
    nanoseconds: (took * 1e6) / iterations,
    processorShare: kind === "host" && threads === 1 ? Math.min(1, (user + system) / 1000 / took) : undefined,
  };
};

const answer = async (question: Question): Promise<Dialogue[Topic]["answer"]> => {
  switch (question.topic) {
    case "open":
      return open(question.lane);
    case "baseline":
      return baselineOf(backend!);
    case "check":
      return checkRow(question.row);
    case "calibrate":
      return { iterations: await calibrate(batch, question.milliseconds) };
    case "spoil":
      await subject?.spoil();
      return undefined;
    case "verify":
      return proof!();
    case "round":
      return round(question.iterations);
    case "release":
      release();
      return undefined;
    case "memory":
      // Kibibytes everywhere.
      return { peakBytes: process.resourceUsage().maxRSS * 1024 };
  }
};

/** An error in words, with those of its cause: which memory it was that could not hold something. */
const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof RangeError ? `${error.message} (${error.cause.message})` : error.message;
};

process.on("message", async (question: Question) => {
  let reply: Answer;
  try {
    reply = { value: await answer(question) };
  } catch (error) {
    reply = { refusal: wordsOf(error) };
  }
  process.send?.(reply);
});
// Ctrl-C reaches the whole group of processes; what becomes of this one is its starter's to say.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());
