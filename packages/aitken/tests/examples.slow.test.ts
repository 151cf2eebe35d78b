import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";
import { examplesOf, pageAt } from "./examples.ts";

const here = resolve(import.meta.dirname, "..");
const folder = join(here, "results/typed");
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

/** As the packages themselves are checked. */
const { options } = ts.parseJsonConfigFileContent(
  { extends: "../../tooling/typescript/base.json", files: [] },
  ts.sys,
  here,
);

/** What the compiler has against these files. */
const problemsOf = (files: readonly string[], more: ts.CompilerOptions = {}) =>
  ts.getPreEmitDiagnostics(ts.createProgram(files, { ...options, ...more })).map(({ file, messageText }) => ({
    file: file?.fileName,
    text: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));

test.for(["README.md", "docs/integration.md"])("the examples of %s have the types they need", (path) => {
  const files = examplesOf(pageAt(path))
    .filter(({ language }) => language === "ts")
    .map(({ code, line }) => {
      const file = join(folder, `${path.replaceAll("/", "-")}-line-${line}.ts`);
      writeFileSync(file, code);
      return file;
    });
  expect(files).not.toEqual([]);
  expect(problemsOf(files)).toEqual([]);
});

test("so has the simulation in examples/", () => {
  const main = resolve(here, "../../examples/chamber/main.js");
  expect(problemsOf([main], { allowJs: true, checkJs: true })).toEqual([]);
});
