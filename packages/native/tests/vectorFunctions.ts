import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { findCompiler } from "../tools/compiler.mjs";
import { compilerFlags } from "../tools/flags.mjs";
import { levelsOf } from "../tools/levels.mjs";
import { instructionSets } from "./here.ts";

/** The largest error that the docstrings in cpp/math promise, in ULP. */
const promised: Record<string, number> = {
  exponential: 1,
  moderateExponential: 1,
  exponentialMinusOne: 1.1,
  logarithm: 0.9,
  moderateLogarithm: 0.9,
  logarithmOfOnePlus: 0.9,
  power: 1.2,
  powerOfTen: 1.1,
  errorFunction: 1.1,
  complementaryErrorFunction: 2.8,
  debyeFunction: 2,
  cubeRoot: 1,
  moderateCubeRoot: 1,
  sum: 0,
  orderedSum: 0,
  product: 0,
};

const compiler = findCompiler();
const inPackage = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const run = (command: string, args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
};

const expectPromisesKept = (lines: string): void => {
  const measured = new Set<string>();
  for (const line of lines.trim().split("\n")) {
    const [name, error, ...at] = line.split(" ");
    expect(Number(error), `${name} at ${at}`).toBeLessThanOrEqual(promised[name!]!);
    measured.add(name!);
  }
  expect([...measured].sort()).toEqual(Object.keys(promised).sort());
};

const runs = ({ instructionSet }: { instructionSet: string }) => instructionSets.includes(instructionSet);

/**
 * Tests that every vector function keeps what it promises, at every level: at so many points in each range, and at the special
 * ones. A level that this processor lacks is compiled only, if at all.
 */
export const describeVectorFunctions = (points: number, { compileAll }: { compileAll: boolean }): void => {
  describe.skipIf(!compiler)(`vector functions, each at ${points} points and more`, () => {
    for (const level of levelsOf(process.arch))
      test.skipIf(!compileAll && !runs(level))(level.instructionSet, { timeout: 300_000 }, () => {
        const folder = mkdtempSync(join(tmpdir(), "aitken-"));
        onTestFinished(() => rmSync(folder, { recursive: true }));
        const program = join(folder, "math");
        const args = [...compilerFlags([inPackage("cpp")]), `-DAITKEN_LEVEL=${level.name}`, ...level.flags];
        run(compiler!.command, [...args, inPackage("tests/cpp/math.cc"), "-o", program]);
        if (runs(level)) expectPromisesKept(run(program, [String(points)]));
      });
  });
};
