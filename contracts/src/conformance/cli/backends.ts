import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { AitkenError, isAitkenError } from "../../errors.ts";
import type { Opener, WorkerCalls } from "../check.ts";
import { isPath } from "./options.ts";
import { workersOf } from "./workers.ts";

/** The module of a backend, found from the current directory: a path, or the package @aitken/<name>. */
const find = (name: string): string => {
  if (isPath(name)) return resolve(name);
  try {
    return createRequire(join(process.cwd(), "package.json")).resolve(`@aitken/${name}`);
  } catch (cause) {
    throw new AitkenError(
      "unavailable",
      `expected the package @aitken/${name}, installed and built, in reach of ${process.cwd()}; npm install @aitken/${name} brings it`,
      { cause },
    );
  }
};

/** What opens a backend, here and in workers. */
export interface Loaded {
  readonly open: Opener;
  readonly inWorker: WorkerCalls;
}

/**
 * Loads a backend.
 * @throws AitkenError `unavailable` with the reason
 */
export const loadBackend = async (name: string): Promise<Loaded> => {
  try {
    const module = pathToFileURL(find(name)).href;
    const { open } = (await import(module)) as { open?: Opener };
    if (typeof open !== "function")
      throw new AitkenError("unavailable", `expected an export \`open\` of ${name}, received none`);
    // Whether it opens here is known only once it did.
    (await open()).dispose();
    return { open, inWorker: workersOf(module) };
  } catch (cause) {
    if (isAitkenError(cause)) throw cause;
    throw new AitkenError("unavailable", `${name} could not be opened: ${(cause as Error).message}`, { cause });
  }
};
