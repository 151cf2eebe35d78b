import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { findCompiler } from "../tools/compiler.mjs";
import { compilerFlags } from "../tools/flags.mjs";
import { levelsOf } from "../tools/levels.mjs";
import { instructionSets } from "./here.ts";

const compiler = findCompiler();
const folder = mkdtempSync(join(tmpdir(), "aitken-"));
const inPackage = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

/** The largest error that the docstrings promise, in ULP. */
const promised: Record<string, number> = {
  "exponential:normal": 1.1,
  "exponential:small": 1.1,
  "exponential:subnormal": 1.1,
  "exponential:overflow": 1.1,
  moderateExponential: 1.1,
  cubeRoot: 1,
};

const levels = levelsOf(process.arch).filter(({ instructionSet }) => instructionSets.includes(instructionSet));

describe.skipIf(!compiler)("vector functions against long double, at five million points", () => {
  test.each(levels)("$instructionSet keeps what it promises", ({ name, flags }) => {
    const program = join(folder, name);
    const args = [...compilerFlags([inPackage("cpp")]), `-DAITKEN_LEVEL=${name}`, ...flags];
    const compiled = spawnSync(compiler!.command, [...args, inPackage("tests/cpp/math.cc"), "-o", program], {
      encoding: "utf8",
    });
    expect(compiled.stderr).toBe("");
    const lines = spawnSync(program, ["5000000"], { encoding: "utf8" }).stdout.trim().split("\n");
    const worst = Object.fromEntries(
      lines.filter((line) => !line.includes("special")).map((line) => [line.split(" ")[0], Number(line.split(" ")[2])]),
    );
    expect(Object.keys(worst)).toEqual(expect.arrayContaining(Object.keys(promised)));
    for (const [name, error] of Object.entries(worst)) expect(error, name).toBeLessThanOrEqual(promised[name]!);
    expect(lines.filter((line) => line.startsWith("exponential:special"))).toEqual([
      "exponential:special nan nan",
      "exponential:special -inf 0",
      "exponential:special inf inf",
      "exponential:special 0 1",
      "exponential:special -0 1",
      "exponential:special -1e+300 0",
      "exponential:special 1e+300 inf",
    ]);
    expect(lines).toContain("cubeRoot:special nan nan");
  });
});
