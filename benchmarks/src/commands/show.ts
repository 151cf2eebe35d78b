import { parseWords, UsageError } from "../arguments.ts";
import { readArtifact } from "../artifact-file.ts";
import { report } from "../report.ts";
import { terminalWidth } from "../terminal.ts";
import type { Command } from "./command.ts";

/** The table of a run that was kept. */
export const show: Command = {
  name: "show",
  summary: "show the table of an earlier run",
  usage: "bench show FILE",
  async run(args) {
    const { positionals } = parseWords(args, {});
    const [file, ...more] = positionals;
    if (file === undefined || more.length) throw new UsageError("expected one file: bench show FILE");
    console.log(report(readArtifact(file), terminalWidth()));
    return 0;
  },
};
