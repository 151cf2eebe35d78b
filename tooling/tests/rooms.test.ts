import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "@aitken/contracts";
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

/** Where each house keeps its kernels, and those that are a formula for each element. */
const houses = [
  { kernels: "contracts/fixtures", ending: ".json", formulas: "contracts/fixtures" },
  // These follow from a formula's declaration.
  { kernels: "contracts/src/conformance/kernels", ending: ".ts" },
  { kernels: "benchmarks/src/expected", ending: ".ts" },
  { kernels: "packages/typescript/src/kernels", ending: ".ts", formulas: "packages/typescript/src/formulas" },
  { kernels: "packages/assemblyscript/assembly/kernels", ending: ".ts" },
  { kernels: "packages/native/cpp/kernels", ending: ".cc" },
  { kernels: "packages/tfjs/src/kernels", ending: ".ts" },
] as const satisfies readonly { kernels: string; ending: string; formulas?: string }[];

/** Kernels that a house is without, each with the reason. */
const without: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

const names = (elementwise: boolean) =>
  catalogue.filter((kernel) => (kernel.elementwise ?? false) === elementwise).map(({ name }) => name);

describe("whoever knows a kernel in one house finds it in all", () => {
  test("each is declared in a file of its own", () => {
    expect(kernelsIn("contracts/src/kernels", ".ts")).toEqual(catalogue.map(({ name }) => name).sort());
  });

  test.each(houses)("$kernels", ({ kernels, ending }) => {
    const found = new Set([...kernelsIn(kernels, ending), ...Object.keys(without[kernels] ?? {})]);
    expect(names(false).filter((name) => !found.has(name))).toEqual([]);
    // Nothing that is no kernel, or is a formula elsewhere.
    const all = new Set(catalogue.map(({ name }) => name));
    expect([...found].filter((name) => !all.has(name))).toEqual([]);
  });

  test.each(houses.filter((house) => "formulas" in house))("$formulas", ({ formulas, ending }) => {
    const found = new Set([...kernelsIn(formulas, ending), ...Object.keys(without[formulas] ?? {})]);
    expect(names(true).filter((name) => !found.has(name))).toEqual([]);
  });
});
