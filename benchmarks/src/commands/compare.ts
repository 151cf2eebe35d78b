import { parseWords, UsageError } from "../arguments.ts";
import type { Artifact } from "../artifact.ts";
import { readArtifact } from "../artifact-file.ts";
import { type Compared, type Comparison, compare, countsText, remarks, type Verdict } from "../compare.ts";
import { columns, duration, times, wrapped } from "../format.ts";
import { terminalWidth } from "../terminal.ts";
import type { Command } from "./command.ts";

const standard = 1.1;

const usage = `Compares two runs, cell by cell: what has become faster or slower, beyond chance and by what matters.

  bench compare OLD NEW [options]

  --threshold RATIO   what matters: 1.1 is a tenth more or less   (${standard})
  --all               cells that are the same or uncertain, too
  --markdown          as a table for a pull request
  --require-all       fail where a cell has vanished, too: where machine and set-up are the same, nothing may

Both a Mann–Whitney test of the rounds and the threshold must say so. Cells are improved, regressed, same, uncertain
(they may or may not differ), new, missing (not asked for now), vanished (asked for, but not measured: a backend does
not open, say), or wrong (a process that was lost included). Runs of different machines are compared as ratios to one
backend within each run.
Exit code: 1 where a cell has regressed or is wrong, with --require-all also where one has vanished, else 0.`;

const options = {
  threshold: { type: "string" },
  all: { type: "boolean" },
  markdown: { type: "boolean" },
  "require-all": { type: "boolean" },
} as const;

const parse = (args: readonly string[]) => {
  const { values, positionals } = parseWords(args, options);
  const [before, now, ...more] = positionals;
  if (before === undefined || now === undefined || more.length)
    throw new UsageError("expected two files: bench compare OLD NEW");
  const threshold = values.threshold === undefined ? standard : Number(values.threshold);
  if (!(threshold > 1 && threshold < Infinity))
    throw new UsageError(`expected a ratio above 1 for --threshold, such as 1.1; received ${values.threshold}`);
  return {
    before,
    now,
    threshold,
    all: values.all ?? false,
    markdown: values.markdown ?? false,
    requireAll: values["require-all"] ?? false,
  };
};

/** Counted, and shown with --all only: most cells of most comparisons. */
const unremarkable: readonly Verdict[] = ["same", "uncertain"];

const nameOf = ({ cell }: Compared): string[] => [
  cell.kernel,
  `${cell.size}${cell.boxes === 1 ? "" : ` × ${cell.boxes} boxes`}`,
  cell.residency,
  cell.lane,
];

const timeOf = ({ cell }: Compared): string => (cell.statistics ? duration(cell.statistics.median) : "–");

const ratioText = ({ ratio }: Compared): string =>
  ratio ? `${times(ratio.value)} (${times(ratio.low)} … ${times(ratio.high)})` : "–";

const shownOf = (cells: readonly Compared[], all: boolean): Compared[] =>
  cells.filter(({ verdict }) => all || !unremarkable.includes(verdict));

const titleOf = (before: Artifact, now: Artifact): string =>
  [before, now]
    .map(
      ({ started, revision }) =>
        `${started.slice(0, 16).replace("T", " ")}${revision ? ` (${revision.slice(0, 8)})` : ""}`,
    )
    .join(" → ");

/** A comparison as text for people. */
export const comparisonText = (
  comparison: Comparison,
  title: string,
  asked: number,
  all: boolean,
  width: number,
): string => {
  const shown = shownOf(comparison.cells, all);
  const lines = columns(
    shown.map((one) => [one.verdict, ...nameOf(one), timeOf(one), ratioText(one)]),
    5,
  );
  return [
    title,
    ...remarks(comparison, asked).flatMap((line) => wrapped(line, width, 2)),
    "",
    ...shown.flatMap(({ reason }, index) => [
      lines[index]!,
      ...(reason === null ? [] : wrapped(`    ${reason.split("\n")[0]}`, width, 4)),
    ]),
    ...(shown.length ? [""] : []),
    countsText(comparison),
  ].join("\n");
};

const escaped = (text: string): string => text.replaceAll("|", "\\|");

/** A comparison as a table for a pull request. */
export const comparisonMarkdown = (comparison: Comparison, title: string, asked: number, all: boolean): string => {
  const shown = shownOf(comparison.cells, all);
  const row = (texts: readonly string[]) => `| ${texts.map(escaped).join(" | ")} |`;
  return [
    `**${countsText(comparison)}** – ${title}`,
    "",
    ...remarks(comparison, asked).flatMap((line) => [line, ""]),
    ...(shown.length
      ? [
          row(["", "kernel", "n", "residency", "lane", "time now", "times as long (95 %)", ""]),
          row(["---", "---", "--:", "---", "---", "--:", "--:", "---"]),
          ...shown.map((one) =>
            row([one.verdict, ...nameOf(one), timeOf(one), ratioText(one), one.reason?.split("\n")[0] ?? ""]),
          ),
        ]
      : []),
  ].join("\n");
};

/** What has become faster or slower from one run to another. */
export const compareCommand: Command = {
  name: "compare",
  summary: "compare two runs: what has become faster, slower, wrong",
  usage,
  async run(args) {
    const { before, now, threshold, all, markdown, requireAll } = parse(args);
    const [first, second] = [readArtifact(before), readArtifact(now)];
    const comparison = compare(first, second, { threshold });
    const title = titleOf(first, second);
    console.log(
      markdown
        ? comparisonMarkdown(comparison, title, threshold, all)
        : comparisonText(comparison, title, threshold, all, terminalWidth()),
    );
    const failing: readonly Verdict[] = ["regressed", "wrong", ...(requireAll ? (["vanished"] as const) : [])];
    return comparison.cells.some(({ verdict }) => failing.includes(verdict)) ? 1 : 0;
  },
};
