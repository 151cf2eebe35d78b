import { parseWords, UsageError } from "../arguments.ts";
import { readArtifact } from "../artifact-file.ts";
import { modelsText } from "../models-text.ts";
import { report } from "../report.ts";
import { terminalWidth } from "../terminal.ts";
import type { Command } from "./command.ts";

const usage = `Shows a run that was kept, as it was shown at its end.

  bench show FILE [--models]

  --models   what a computation of nothing takes, what each unit of work adds, and where one backend overtakes another`;

/** The table of a run that was kept. */
export const show: Command = {
  name: "show",
  summary: "show the table of an earlier run, or its models",
  usage,
  async run(args) {
    const { values, positionals } = parseWords(args, { models: { type: "boolean" } });
    const [file, ...more] = positionals;
    if (file === undefined || more.length) throw new UsageError("expected one file: bench show FILE");
    const artifact = readArtifact(file);
    console.log(values.models ? modelsText(artifact) : report(artifact, terminalWidth()));
    return 0;
  },
};
