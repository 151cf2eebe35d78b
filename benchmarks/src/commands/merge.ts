import { resolve } from "node:path";
import { parseWords, UsageError } from "../arguments.ts";
import { checkWritable, readArtifact, writeArtifact } from "../artifact-file.ts";
import { lacking, merge } from "../merge.ts";
import type { Command } from "./command.ts";

const usage = `Puts runs of parts of the matrix together, as bench --shard 1/4 … 4/4 made them.

  bench merge FILES… --json OUT [--unlike-hosts]

  --json OUT        where to write the whole
  --unlike-hosts    also runs of different machines; times of their rows say nothing of each other

Refused are runs of different versions, commits or efforts, and a cell that is in two of them.`;

const options = { json: { type: "string" }, "unlike-hosts": { type: "boolean" } } as const;

/** Runs of parts of the matrix as one. */
export const mergeCommand: Command = {
  name: "merge",
  summary: "put runs of parts of the matrix together",
  usage,
  async run(args) {
    const { values, positionals: files } = parseWords(args, options);
    if (files.length === 0 || !values.json) throw new UsageError("expected files and --json OUT");
    const artifact = merge(
      files.map((file) => ({ file, artifact: readArtifact(file) })),
      values["unlike-hosts"] ?? false,
    );
    const out = resolve(values.json);
    checkWritable(out);
    writeArtifact(out, artifact);
    console.log(`${artifact.cells.length} cells of ${files.length} runs: ${values.json}`);
    const absent = lacking(artifact);
    if (absent.length) console.log(`These parts are not among them: ${absent.join(", ")}`);
    return 0;
  },
};
