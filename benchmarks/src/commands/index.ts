import { advise } from "./advise.ts";
import type { Command } from "./command.ts";
import { peers } from "./peers.ts";
import { reportCommand } from "./report.ts";
import { show } from "./show.ts";

/** What bench can do beside measuring, as `--help` lists it. */
export const commands: readonly Command[] = [show, reportCommand, advise, peers];
