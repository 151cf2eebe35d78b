import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = createRequire(import.meta.url);

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A package's own description, where it is installed and shows it; undefined where not. */
const manifestOf = (name: string, require: NodeJS.Require): { file: string; manifest: Manifest } | undefined => {
  try {
    const file = require.resolve(`${name}/package.json`);
    return { file, manifest: JSON.parse(readFileSync(file, "utf8")) };
  } catch {
    return undefined;
  }
};

/** Versions of a package and of those that it is directly built on, by name. */
export const versionsOf = (name: string): Record<string, string> => {
  const found = manifestOf(name, here);
  if (!found) return {};
  const { file, manifest } = found;
  const versions: Record<string, string> = { [name]: manifest.version };
  const inside = createRequire(file);
  for (const other of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    const version = manifestOf(other, inside)?.manifest.version;
    if (version !== undefined) versions[other] = version;
  }
  return versions;
};

/** What a package tells its compiler, except where headers are; nothing of one that has no tools/flags.mjs. */
export const flagsOf = async (name: string): Promise<string[]> => {
  const manifest = manifestOf(name, here);
  if (!manifest) return [];
  const file = join(dirname(manifest.file), "tools/flags.mjs");
  if (!existsSync(file)) return [];
  const { compilerFlags } = await import(pathToFileURL(file).href);
  return (compilerFlags([]) as string[]).filter((flag) => !flag.startsWith("-I"));
};

/** The commit that this code is of; null outside a repository. */
export const revisionOf = (): string | null => {
  try {
    const cwd = fileURLToPath(new URL(".", import.meta.url));
    return execFileSync("git", ["rev-parse", "HEAD"], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return null;
  }
};
