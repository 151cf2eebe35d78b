import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** `family/kernel` of every file in a folder of kernels. */
const kernelsIn = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1))
    .map((path) => path.slice(0, -ending.length))
    // Lists at the top, and files that go with a kernel's, are none.
    .filter((path) => /^\w+\/\w+$/.test(path))
    .sort();

/** Where each house keeps its kernels. */
const houses = [
  ["contracts/fixtures", ".json"],
  ["contracts/src/conformance/kernels", ".ts"],
  ["benchmarks/src/expected", ".ts"],
  ["packages/typescript/src/kernels", ".ts"],
  ["packages/assemblyscript/assembly/kernels", ".ts"],
  ["packages/native/cpp/kernels", ".cc"],
  ["packages/tfjs/src/kernels", ".ts"],
] as const;

/** Kernels that a house is without, each with the reason. */
const without: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

describe("whoever knows a kernel in one house finds it in all", () => {
  const declared = kernelsIn("contracts/src/kernels", ".ts");

  test.each(houses)("%s", (folder, ending) => {
    expect([...kernelsIn(folder, ending), ...Object.keys(without[folder] ?? {})].sort()).toEqual(declared);
  });
});
