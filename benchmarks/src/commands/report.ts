import { relative, resolve } from "node:path";
import { parseWords, UsageError } from "../arguments.ts";
import { checkWritable, readArtifact } from "../artifact-file.ts";
import type { Command } from "./command.ts";

const usage = `Writes a run as a page: one HTML file that needs no network, and no script to be read.

  bench report RESULTS [options]

  --out FILE          where to write it   (RESULTS with .html)

What the page shows is chosen in it and stands in its URL, which can be passed on.`;

const options = {
  out: { type: "string" },
} as const;

const parse = (args: readonly string[]) => {
  const { values, positionals } = parseWords(args, options);
  const [file, ...more] = positionals;
  if (file === undefined || more.length) throw new UsageError("expected one file: bench report RESULTS");
  return { file, out: values.out };
};

/** A run as a page for people. */
export const reportCommand: Command = {
  name: "report",
  summary: "write a run as a page with plots and a recommendation",
  usage,
  async run(args) {
    const { file, out } = parse(args);
    const artifact = readArtifact(file);
    // What draws is large, and nothing else needs it.
    const { pageBeside, writePage } = await import("../page/write.ts");
    const page = resolve(out ?? pageBeside(file));
    checkWritable(page);
    writePage(page, artifact, file);
    console.log(`The page: ${relative(process.cwd(), page)}`);
    return 0;
  },
};
