import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { open } from "../src/index.ts";

/** A block of code in a page of documentation. */
export interface Example {
  readonly language: string;
  readonly code: string;
  /** The file that other blocks know it by: its first line is a comment with nothing but that name. */
  readonly file: string | undefined;
  /** What it prints, where the page shows it. */
  readonly output: string | undefined;
  /** Where it begins in the page. */
  readonly line: number;
}

const root = resolve(import.meta.dirname, "../../..");

/** A page by its path in the repository. */
export const pageAt = (path: string): string => readFileSync(resolve(root, path), "utf8");

/** The programs of a page in their order: TypeScript, JavaScript, and pages of HTML. */
export const examplesOf = (page: string): readonly Example[] =>
  [...page.matchAll(/```(ts|js|html)\n(.*?)```(?:\n\n```text\n(.*?)```)?/gs)].map(
    ({ index, 1: language, 2: code, 3: output }) => ({
      language: language!,
      code: code!,
      file: /^\/\/ (\S+\.js)\n/.exec(code!)?.[1],
      output,
      line: page.slice(0, index).split("\n").length,
    }),
  );

const noNative = await open("native").then(
  (backend) => backend.dispose(),
  (error: Error) => error.message,
);

/** Runs each program in TypeScript of a page as it stands there, and compares what it prints with what the page shows. */
export const testExamples = (path: string): void => {
  const examples = examplesOf(pageAt(path));
  // In this package, so that packages are found by their names.
  const folder = resolve(import.meta.dirname, "../results/examples", path);
  mkdirSync(folder, { recursive: true });
  for (const { file, code } of examples) if (file) writeFileSync(`${folder}/${file}`, code);
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => vi.restoreAllMocks());

  const programs = examples.filter(({ language }) => language === "ts");
  test.for(programs.map((one) => [one.line, one] as const))(
    "in line %i",
    async ([line, { code, output }], { skip }) => {
      skip(code.includes("@aitken/native") && noNative !== undefined, noNative ?? "");
      const said: string[] = [];
      vi.spyOn(console, "log").mockImplementation((...words) => void said.push(words.join(" ")));
      vi.spyOn(console, "table").mockImplementation((rows) => void said.push(JSON.stringify(rows)));
      const program = `${folder}/line-${line}.ts`;
      writeFileSync(program, code);
      await import(/* @vite-ignore */ program);
      expect(said.length).toBeGreaterThan(0);
      if (output) expect(`${said.join("\n")}\n`).toBe(output);
    },
  );
};
