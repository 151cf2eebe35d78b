import { type Question, type Ranked, rank } from "../advice/rank.ts";
import { choose, integer, parseWords, UsageError, words } from "../arguments.ts";
import type { Artifact } from "../artifact.ts";
import { readArtifact } from "../artifact-file.ts";
import { measurable } from "../cases.ts";
import { columns, duration, times, wrapped } from "../format.ts";
import { latestResult } from "../results.ts";
import { terminalWidth } from "../terminal.ts";
import type { Command } from "./command.ts";

const usage = `Ranks what a run measured by how long it would take for an input of yours, from the run's fitted models.

  bench advise [FILE] --kernel NAMES --n SIZE [options]

  FILE               a run; the last one in benchmarks/results unless given
  --kernel NAMES     what a step computes, one after the other: 'coagulation/*', condensationStep
  --n SIZE           how many particles, or whatever the kernel counts
  --boxes COUNT      how many boxes at once   (1)
  --resident         arrays stay where the backend computes: a plan's run   (this, unless --call)
  --call             typed arrays in, fresh ones out: a round trip
  --cold             once, from nothing: loading, opening, preparing and compiling count
  --browser          only what runs in browsers
  --precision NAME   float64: only what computes in it   (any)
  --json             the answer as JSON`;

const options = {
  kernel: { type: "string", multiple: true },
  n: { type: "string" },
  boxes: { type: "string" },
  resident: { type: "boolean" },
  call: { type: "boolean" },
  cold: { type: "boolean" },
  browser: { type: "boolean" },
  precision: { type: "string" },
  json: { type: "boolean" },
} as const;

const parse = (args: readonly string[]) => {
  const { values, positionals } = parseWords(args, options);
  const { kernel, n, boxes, resident, call, cold = false, browser = false, precision, json = false } = values;
  if (positionals.length > 1) throw new UsageError(`expected one file, received ${positionals.join(" ")}`);
  if (!kernel || n === undefined)
    throw new UsageError("expected --kernel and --n, such as --kernel brownianCoefficient --n 3000");
  if (resident && call) throw new UsageError("expected --resident or --call, received both");
  if (precision !== undefined && precision !== "float64")
    throw new UsageError(`expected float64 for --precision, or none; received ${precision}`);
  const kernels = choose("kernel", words(kernel, "kernel"), measurable, ({ name, title }) => [name, title]);
  const question: Question = {
    kernels: kernels.map(({ name }) => name),
    size: integer(n, "n", 1e9),
    boxes: boxes === undefined ? 1 : integer(boxes, "boxes", 1e9),
    residency: call ? "call" : "resident",
    cold,
    browser,
    precision: precision ?? null,
  };
  return { file: positionals[0], question, json };
};

const line = ({ lane, nanoseconds, ratio, alike }: Ranked, place: number): string[] => [
  `${place + 1}.`,
  lane,
  duration(nanoseconds.value),
  `${duration(nanoseconds.low)} … ${duration(nanoseconds.high)}`,
  place === 0 ? "" : `${times(ratio)} as long${alike ? ", within uncertainty" : ""}`,
];

const asked = ({ kernels, size, boxes, residency, cold, browser, precision }: Question): string =>
  [
    `${kernels.join(" + ")}, n = ${size}`,
    ...(boxes === 1 ? [] : [`${boxes} boxes`]),
    residency,
    ...(cold ? ["cold"] : []),
    ...(browser ? ["in a browser"] : []),
    ...(precision ? [precision] : []),
  ].join(", ");

/** The answer as text for people. */
export const adviceText = (artifact: Artifact, question: Question, width: number): string => {
  const { ranked, excluded } = rank(artifact, question);
  const { processor, node } = artifact.host;
  const lines = columns(ranked.map(line), 2);
  return [
    asked(question),
    `from a run on ${processor}, Node ${node.replace(/^v/, "")}, ${artifact.started.slice(0, 10)}${question.browser ? "; browsers differ" : ""}`,
    "",
    ...ranked.flatMap(({ reasons }, index) => [
      `  ${lines[index]}`,
      ...wrapped(`       ${reasons.join("; ")}`, width, 7),
    ]),
    ...(excluded.length ? ["", "Not these"] : []),
    ...excluded.flatMap(({ lane, reason }) => wrapped(`  ${lane}: ${reason.split("\n")[0]}`, width, 4)),
  ].join("\n");
};

/** What to use for an input, from what a run measured. */
export const advise: Command = {
  name: "advise",
  summary: "rank backends for an input of yours, from a run's models",
  usage,
  async run(args) {
    const { file = latestResult(), question, json } = parse(args);
    const artifact = readArtifact(file);
    console.log(
      json ? JSON.stringify(rank(artifact, question), null, 2) : adviceText(artifact, question, terminalWidth()),
    );
    return rank(artifact, question).ranked.length ? 0 : 1;
  },
};
