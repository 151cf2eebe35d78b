import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { suiteVersion } from "../../src/conformance/version.ts";
import { catalogue } from "../../src/kernels/index.ts";

const root = resolve(import.meta.dirname, "../../..");
const cli = join(root, "contracts/dist/conformance/cli.js");
const example = join(root, "examples/plain-javascript-backend");
// Inside this package, so that a copy finds it by its name.
const copy = mkdtempSync(join(root, "contracts/tests/.example-"));

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const conformance = (cwd: string, ...args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [cli, ...args], { cwd }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });

test("a third party's backend in plain JavaScript conforms in the kernels that it claims", async () => {
  const { code, output } = await conformance(example, "./index.js");
  expect(code, output).toBe(0);
  for (const kernel of ["gas/buckVaporPressure", "particle/transportProperties", "coagulation/brownianCoefficient"])
    expect(output).toContain(`✓ ${kernel}`);
  expect(output).toMatch(/– condensation\/condensationStep .* not written in plain JavaScript yet/);
  expect(output).toContain("the same bits: open() of this backend takes no number of threads");
  const badge = `conforms: 3/${catalogue.length} kernels, float64, suite ${suiteVersion}, skipped: 1`;
  expect(output.trimEnd().split("\n").at(-1)).toBe(badge);
  expect(readFileSync(join(root, "docs/conformance.md"), "utf8")).toContain(`\`${badge}\``);
}, 120_000);

test("the failure that docs/conformance.md reads is what the suite says", async () => {
  cpSync(example, copy, { recursive: true, filter: (path) => basename(path) !== "package.json" });
  const kernel = join(copy, "kernels/gas/buckVaporPressure.js");
  const text = readFileSync(kernel, "utf8");
  const unrolled = text.replace("b < box;", "b < box - (box % 4);");
  expect(unrolled).not.toBe(text);
  writeFileSync(kernel, unrolled);
  const { code, output } = await conformance(copy, "./index.js", "--check", "sizes/gas/buckVaporPressure/n = 7");
  expect(code).toBe(1);
  expect(readFileSync(join(root, "docs/conformance.md"), "utf8")).toContain(output.trimEnd());
});
