import type { Artifact, Ceiling, Cell, LaneRecord } from "./artifact.ts";
import { columns, short, wrapped } from "./format.ts";
import type { Host } from "./host.ts";
import { reference } from "./lanes.ts";
import { lossKernel } from "./loss.ts";
import { lossTexts } from "./loss-text.ts";
import { adviceTexts, recommend } from "./recommend.ts";
import { kernelTable } from "./table.ts";

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const hostLines = ({
  processor,
  cores,
  instructionSet,
  memoryBytes,
  system,
  node,
  v8,
  governor,
  load,
}: Host): string[] => [
  `${processor}, ${cores} cores (${instructionSet.join(" ") || "instruction set unknown"}), ${short(memoryBytes)}B memory, ${system}`,
  `Node ${node.replace(/^v/, "")}, V8 ${v8}; governor ${governor ?? "unknown"}; load before the run ${load[0]!.toFixed(1)}`,
];

/** What each backend says of itself. */
const laneLines = (lanes: readonly LaneRecord[], width: number): string[] => {
  const opened = lanes.flatMap((lane) => (lane.info ? [{ ...lane, info: lane.info }] : []));
  const facts = columns(
    opened.map(({ name, info, importMilliseconds, openMilliseconds }) => [
      name,
      info.version,
      info.precision,
      `${info.threads} thread${info.threads === 1 ? "" : "s"}`,
      info.instructionSet,
      `opens in ${short((importMilliseconds ?? 0) + (openMilliseconds ?? 0))} ms`,
    ]),
    6,
  );
  const widest = Math.max(...facts.map(({ length }) => length));
  return opened.flatMap(({ info }, index) => {
    const where = info.kind === "host" ? info.executedOn : `${info.device}; ${info.executedOn}`;
    return wrapped(`${facts[index]!.padEnd(widest)}  ${where}`, width, widest + 2);
  });
};

const ceilingText = ({ bytesPerSecond, float64OperationsPerSecond }: Ceiling): string =>
  `${short(bytesPerSecond)}B/s and ${short(float64OperationsPerSecond)} float64 operations/s on`;

const limitLines = ({ limits }: Artifact, width: number): string[] => {
  if (!limits) return [];
  const together = (limits.together ?? []).map((ceiling) => `, ${ceilingText(ceiling)} ${ceiling.threads}`);
  const cycles = limits.cyclesPerSecond === undefined ? "" : `; ${short(limits.cyclesPerSecond)} cycles/s`;
  return wrapped(`At most ${ceilingText(limits)} one thread${together.join("")}, as measured${cycles}`, width, 2);
};

const legend = [
  `Each cell was checked first, then timed: median time; speed relative to ${reference}, from paired rounds; ± spread; and,`,
  "as far as the width allows, the error of that very result against the oracle and the plain formulas: relative, in",
  "ULP (u), and as a share of what is allowed.",
  "call: typed arrays in, fresh ones out, all checked. resident: a plan's run() on arrays where the backend computes.",
];

const adviceLines = (artifact: Artifact): string[] => {
  const rows = recommend(artifact).flatMap((advice) => {
    const label = `  ${advice.residency}${advice.boxes === 1 ? "" : ` × ${advice.boxes} boxes`}`;
    return adviceTexts(advice).map((texts, line) => ({ kernel: advice.kernel, texts: [line ? "" : label, ...texts] }));
  });
  const lines = columns(
    rows.map(({ texts }) => texts),
    4,
  ).flatMap((line, index) => {
    const { kernel } = rows[index]!;
    return kernel === rows[index - 1]?.kernel ? [line] : [kernel, line];
  });
  return rows.length
    ? [
        "What to use here (≈ within noise), and how much faster it is at the end of each range",
        ...lines.map((line) => `  ${line}`),
        "",
      ]
    : [];
};

/** A reason may have lines of its own, a command to copy among them. */
const indented = (text: string, width: number): string[] =>
  text.split("\n").flatMap((line, index) => wrapped(`${index ? "    " : "  "}${line}`, width, 4));

/** What was not measured, each reason once. */
const leftOutLines = ({ cells, lanes }: Artifact, width: number): string[] => {
  const away = new Map(
    lanes.flatMap(({ name, missing, remedy }) =>
      missing === null ? [] : [[name, remedy === null ? missing : `${missing}; to bring it: ${remedy}`] as const],
    ),
  );
  const reasons = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (cell.outcome === "measured" || away.has(cell.lane)) continue;
    const text = `${cell.lane}: ${cell.outcome === "missing" ? "" : `${cell.outcome}: `}${cell.reason}`;
    reasons.set(text, [...(reasons.get(text) ?? []), cell]);
  }
  const where = (some: readonly Cell[]): string =>
    unique(some.map(({ kernel }) => kernel))
      .map(
        (kernel) =>
          `${kernel} n = ${unique(some.filter((one) => one.kernel === kernel).map(({ size }) => size)).join(", ")}`,
      )
      .join("; ");
  const texts = [
    ...[...away].map(([name, missing]) => `${name}: ${missing}`),
    ...[...reasons].map(([text, some]) => `${text} (${where(some)})`),
  ];
  return texts.length ? ["Left out", ...texts.flatMap((text) => indented(text, width)), ""] : [];
};

/** What makes times doubtful, each kind of doubt once; the artifact has them in full. */
const doubtLines = ({ cells }: Artifact, width: number): string[] => {
  const doubts = new Map<string, Cell[]>();
  for (const cell of cells)
    for (const warning of cell.warnings) {
      const kind = warning.split(":")[0]!;
      doubts.set(kind, [...(doubts.get(kind) ?? []), cell]);
    }
  const measured = cells.filter(({ outcome }) => outcome === "measured").length;
  const text = (kind: string, some: readonly Cell[]): string => {
    const [first] = some as [Cell, ...Cell[]];
    const example = first.warnings.find((warning) => warning.startsWith(kind))!.slice(kind.length);
    return `${kind} (${some.length} of ${measured} cells), such as ${first.id}${example}`;
  };
  return doubts.size
    ? ["In doubt", ...[...doubts].flatMap(([kind, some]) => indented(text(kind, some), width)), ""]
    : [];
};

/** A run as text for people, in at most `width` columns where that is possible. */
export const report = (artifact: Artifact, width: number): string => {
  const { cells, lanes, host, distribution, started, seconds, complete } = artifact;
  return [
    `Aitken's matrix: ${distribution} aerosol, ${started.slice(0, 16).replace("T", " ")} UTC, ${Math.round(seconds)} s${complete ? "" : ", interrupted"}`,
    ...hostLines(host),
    ...limitLines(artifact, width),
    ...laneLines(lanes, width - 2).map((line) => `  ${line}`),
    "",
    ...legend,
    "",
    ...unique(cells.map(({ kernel }) => kernel)).flatMap((kernel) => {
      const some = cells.filter((cell) => cell.kernel === kernel);
      const lines = [
        ...kernelTable(some, width - 2),
        ...(kernel === lossKernel ? lossTexts(some, artifact.limits, width - 2) : []),
      ];
      return [`${kernel}   [ns per ${some[0]!.unit}]`, ...lines.map((line) => `  ${line}`), ""];
    }),
    ...adviceLines(artifact),
    ...doubtLines(artifact, width),
    ...leftOutLines(artifact, width),
  ].join("\n");
};
