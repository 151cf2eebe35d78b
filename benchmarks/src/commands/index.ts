import { advise } from "./advise.ts";
import type { Command } from "./command.ts";
import { compareCommand } from "./compare.ts";
import { mergeCommand } from "./merge.ts";
import { peers } from "./peers.ts";
import { reportCommand } from "./report.ts";
import { show } from "./show.ts";

/** What bench can do beside measuring, as `--help` lists it. */
export const commands: readonly Command[] = [show, reportCommand, advise, compareCommand, mergeCommand, peers];
