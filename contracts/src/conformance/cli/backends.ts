import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { AitkenError, isAitkenError } from "../../errors.ts";
import type { Opener } from "../check.ts";
import { isPath } from "./options.ts";

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

/**
 * Loads a backend and gives what opens it.
 * @throws AitkenError `unavailable` with the reason
 */
export const loadBackend = async (name: string): Promise<Opener> => {
  try {
    const module = (await import(pathToFileURL(find(name)).href)) as { open?: Opener };
    const { open } = module;
    if (typeof open !== "function")
      throw new AitkenError("unavailable", `expected an export \`open\` of ${name}, received none`);
    // Whether it opens here is known only once it did.
    (await open()).dispose();
    return open;
  } catch (cause) {
    if (isAitkenError(cause)) throw cause;
    throw new AitkenError("unavailable", `${name} could not be opened: ${(cause as Error).message}`, { cause });
  }
};
