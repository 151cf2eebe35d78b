import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, expect, test } from "vitest";
import { catalogue } from "../../src/kernels/index.ts";

const root = resolve(import.meta.dirname, "../../..");
const cli = join(root, "contracts/dist/conformance/cli.js");
const example = join(root, "examples/plain-javascript-backend");
// Inside this package, so that a copy finds it by its name.
const copy = mkdtempSync(join(root, "contracts/tests/.elsewhere-"));
cpSync(example, copy, { recursive: true, filter: (path) => basename(path) !== "package.json" });

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const conformance = (...args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [cli, ...args], { cwd: copy }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });

const inWorkers = ["--check", "resources/in two workers at once, the same bits"];

test("the command line opens a backend in workers too", async () => {
  const { code, output } = await conformance("./index.js", ...inWorkers);
  expect(output).toMatch(/✓ the backend itself .* 1 passed\n/);
  expect(code).toBe(0);
});

test.each([
  ["refuses workers", `throw new Error("expected the main thread")`, "expected results from a worker, received Error"],
  ["ends a worker", "process.exit(3)", "the worker ended with 3 and no results"],
])("a backend that %s is told", async (_, action, message) => {
  writeFileSync(
    join(copy, "bound.js"),
    `import { isMainThread } from "node:worker_threads";
import { open as right } from "./index.js";
export const open = async () => { if (!isMainThread) ${action}; return right(); };
`,
  );
  const { code, output } = await conformance("./bound.js", ...inWorkers);
  expect(output).toContain(message);
  expect(output).toContain("likely cause: main thread only");
  expect(code).toBe(1);
});

test("the suite runs in a worker as docs/conformance.md says", async () => {
  const blocks = readFileSync(join(root, "docs/conformance.md"), "utf8").match(/(?<=```js\n)[\s\S]*?(?=```)/g)!;
  writeFileSync(join(copy, "judge.js"), blocks.find((text) => text.includes("runChecks"))!);
  const worker = new Worker(join(copy, "judge.js"), { stdout: true });
  let output = "";
  for await (const text of worker.stdout) output += String(text);
  expect(output).toMatch(/✓ gas\/buckVaporPressure/);
  expect(output).toMatch(/skipped resources\/in two workers at once, the same bits: this runner has no workers/);
  expect(output.trimEnd().split("\n").at(-1)).toContain(`conforms: 3/${catalogue.length} kernels, float64, suite `);
}, 120_000);
