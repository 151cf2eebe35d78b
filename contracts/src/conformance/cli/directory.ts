import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { isAitkenError } from "../../errors.ts";
import { type Digests, parseDigests } from "../digests.ts";
import type { Reference } from "../mapping.ts";
import { parseJson, parseReference, type ReferenceFile } from "../reference.ts";
import { UsageError } from "./options.ts";

interface Problem {
  /** The file's path in the directory. */
  readonly file: string;
  readonly text: string;
}

/** A directory of reference files, read. */
export interface Directory extends Reference {
  /** Family and kernel of all reference files. */
  readonly files: readonly string[];
  /** Files that are not what they should be, and how. */
  readonly problems: readonly Problem[];
}

/** What accompanies reference files and says nothing about a kernel. */
const companions = ["index.json", "constants.json", "crosscheck.json", "workloads.json"];

const jsonFiles = (directory: string): readonly string[] => {
  let names: readonly string[];
  try {
    if (!statSync(directory).isDirectory()) throw new Error("a file");
    names = readdirSync(directory, { recursive: true }) as string[];
  } catch (error) {
    throw new UsageError(`expected a directory for --reference, received ${directory}: ${(error as Error).message}`);
  }
  return names
    .filter(
      (name) =>
        name.endsWith(".json") && !name.split(sep).some((part) => part.startsWith(".") || part === "node_modules"),
    )
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .sort();
};

/** Reads all JSON files of a directory and its folders. */
export const readDirectory = (directory: string): Directory => {
  const files = new Map<string, ReferenceFile>();
  const problems: Problem[] = [];
  let digests: Digests | undefined;
  for (const path of jsonFiles(directory)) {
    const name = relative(directory, path);
    if (companions.includes(name)) continue;
    try {
      const text = readFileSync(path, "utf8");
      const { schema } = (parseJson(text, name) ?? {}) as { schema?: unknown };
      if (schema === "aerosol-digests/1") digests = parseDigests(text, name);
      else {
        const file = parseReference(text, name);
        const key = `${file.family}/${file.kernel}`;
        if (files.has(key))
          problems.push({ file: name, text: `${name}: expected one file for ${key}, received another` });
        files.set(key, file);
      }
    } catch (error) {
      if (!isAitkenError(error)) throw error;
      problems.push({ file: name, text: error.message });
    }
  }
  return { files: [...files.keys()], problems, digests, file: (path) => files.get(path) };
};
