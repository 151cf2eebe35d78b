import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "@aitken/contracts";
import { describe, expect, test } from "vitest";
import { sequential } from "../../packages/tfjs/src/kernels/sequential.ts";

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

interface House {
  readonly kernels: string;
  /** Where it keeps formulas, of elements and of pairs; none where those follow from the declaration. */
  readonly formulas?: string;
  readonly endings: readonly [kernels: string, formulas?: string];
}

const houses: readonly House[] = [
  { kernels: "contracts/fixtures", formulas: "contracts/fixtures", endings: [".json", ".json"] },
  { kernels: "contracts/src/conformance/kernels", endings: [".ts"] },
  { kernels: "benchmarks/src/expected", endings: [".ts"] },
  {
    kernels: "packages/typescript/src/kernels",
    formulas: "packages/typescript/src/formulas",
    endings: [".ts", ".ts"],
  },
  {
    kernels: "packages/assemblyscript/assembly/kernels",
    formulas: "packages/assemblyscript/assembly/formulas",
    endings: [".ts", ".ts"],
  },
  { kernels: "packages/native/cpp/kernels", formulas: "packages/native/cpp/formulas", endings: [".cc", ".h"] },
  { kernels: "packages/tfjs/src/kernels", formulas: "packages/tfjs/src/formulas", endings: [".ts", ".ts"] },
];

/** Kernels that a house is without, each with the reason. */
const without: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "packages/tfjs/src/kernels": sequential,
  "packages/tfjs/src/formulas": {
    "coagulation/ayala2008Coefficient": "what follows the fluid alike is a difference that float32 has no digits for",
    "coagulation/ayala2008VelocityVariance":
      "what follows the fluid alike is a difference that float32 has no digits for",
  },
};

const named = (isFormula: boolean): readonly string[] =>
  catalogue
    .filter(({ elementwise, pairwise }) => (elementwise ?? pairwise ?? false) === isFormula)
    .map(({ name }) => name);

const missing = (folder: string, ending: string, wanted: readonly string[]): readonly string[] => {
  const found = kernelsIn(folder, ending);
  return wanted.filter((name) => !found.includes(name)).sort();
};

const excused = (folder: string): readonly string[] => Object.keys(without[folder] ?? {}).sort();

describe("whoever knows a kernel in one house finds it in all", () => {
  test("each is declared in a file of its own", () => {
    expect(kernelsIn("contracts/src/kernels", ".ts")).toEqual(catalogue.map(({ name }) => name).sort());
  });

  test.each(houses)("$kernels", ({ kernels, endings: [ending] }) => {
    expect(missing(kernels, ending, named(false))).toEqual(excused(kernels));
    // Nothing that is no kernel.
    const all = catalogue.map(({ name }) => name);
    expect(kernelsIn(kernels, ending).filter((name) => !all.includes(name))).toEqual([]);
  });

  test.each(houses.filter(({ formulas }) => formulas))("$formulas", ({ kernels, formulas, endings: [, ending] }) => {
    const both = kernels === formulas ? [] : excused(formulas!);
    expect(missing(formulas!, ending!, named(true))).toEqual(both);
  });
});
