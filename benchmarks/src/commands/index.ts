import { advise } from "./advise.ts";
import type { Command } from "./command.ts";
import { peers } from "./peers.ts";
import { show } from "./show.ts";

/** What bench can do beside measuring, as `--help` lists it. */
export const commands: readonly Command[] = [advise, peers, show];
