import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { open } from "../src/index.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const readme = readFileSync(at("../../../README.md"), "utf8");

interface Example {
  readonly code: string;
  /** What it prints, where the README shows it. */
  readonly output: string | undefined;
}

const examples: Example[] = [...readme.matchAll(/```ts\n(.*?)```(?:\n\n```text\n(.*?)```)?/gs)].map(
  ([, code, output]) => ({
    code: code!,
    output,
  }),
);

const folder = at("../results/readme");
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const noNative = await open("native").then(
  (backend) => backend.dispose(),
  (error: Error) => error.message,
);

describe("the examples of the README run", () => {
  test.for(examples.map((example, index) => [index + 1, example] as const))(
    "number %i",
    async ([index, { code, output }], { skip }) => {
      skip(code.includes("@aitken/native") && noNative !== undefined, noNative ?? "");
      const said: string[] = [];
      vi.spyOn(console, "log").mockImplementation((...words) => void said.push(words.join(" ")));
      vi.spyOn(console, "table").mockImplementation((rows) => void said.push(JSON.stringify(rows)));
      const file = `${folder}/example-${index}.ts`;
      writeFileSync(file, code);
      await import(/* @vite-ignore */ file);
      expect(said.length).toBeGreaterThan(0);
      if (output) expect(`${said.join("\n")}\n`).toBe(output);
    },
  );

  test("and there are some", () => {
    expect(examples.length).toBeGreaterThanOrEqual(4);
    expect(examples.some(({ output }) => output)).toBe(true);
  });
});
