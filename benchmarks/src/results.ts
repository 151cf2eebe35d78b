import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../results", import.meta.url));

/** Where a run goes that no other place is named for: a file that its time names. */
export const newResult = (): string =>
  join(folder, `${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}.json`);

/**
 * The last run that went there.
 * @throws Error when there is none
 */
export const latestResult = (): string => {
  const runs = (existsSync(folder) ? readdirSync(folder) : []).filter((name) =>
    /^\d{4}-\d\d-\d\dT[-\d]+\.json$/.test(name),
  );
  const last = runs.sort().at(-1);
  if (last === undefined)
    throw new Error(`expected a run in ${folder}, found none: npm start makes one; or name a file`);
  return join(folder, last);
};
