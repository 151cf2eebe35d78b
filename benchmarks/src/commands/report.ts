import { relative, resolve } from "node:path";
import { parseWords, UsageError } from "../arguments.ts";
import { checkWritable, readArtifact } from "../artifact-file.ts";
import { latestResult } from "../results.ts";
import type { Command } from "./command.ts";

const standard = 1.1;

const usage = `Writes a run as a page: one HTML file that needs no network, and no script to be read.

  bench report [RESULTS] [options]

  RESULTS             a run; the last one in benchmarks/results unless given
  --out FILE          where to write it   (RESULTS with .html)
  --compare OLD       an earlier run: the page shows what changed since
  --threshold RATIO   what matters of a change: 1.1 is a tenth more or less   (${standard})

What the page shows is chosen in it and stands in its URL, which can be passed on.`;

const options = {
  out: { type: "string" },
  compare: { type: "string" },
  threshold: { type: "string" },
} as const;

const parse = (args: readonly string[]) => {
  const { values, positionals } = parseWords(args, options);
  const [file, ...more] = positionals;
  if (more.length) throw new UsageError(`expected one file, received ${positionals.join(" ")}`);
  if (values.threshold !== undefined && values.compare === undefined)
    throw new UsageError("expected an earlier run for --threshold: bench report RESULTS --compare OLD");
  const threshold = values.threshold === undefined ? standard : Number(values.threshold);
  if (!(threshold > 1 && threshold < Infinity))
    throw new UsageError(`expected a ratio above 1 for --threshold, such as 1.1; received ${values.threshold}`);
  return { file: file ?? latestResult(), threshold, out: values.out, earlier: values.compare };
};

/** A run as a page for people. */
export const reportCommand: Command = {
  name: "report",
  summary: "write a run as a page with plots and a recommendation",
  usage,
  async run(args) {
    const { file, threshold, out, earlier } = parse(args);
    const artifact = readArtifact(file);
    const before = earlier === undefined ? null : { artifact: readArtifact(earlier), threshold };
    // What draws is large, and nothing else needs it.
    const { pageBeside, writePage } = await import("../page/write.ts");
    const page = resolve(out ?? pageBeside(file));
    checkWritable(page);
    writePage(page, artifact, file, before);
    console.log(`The page: ${relative(process.cwd(), page)}`);
    return 0;
  },
};
